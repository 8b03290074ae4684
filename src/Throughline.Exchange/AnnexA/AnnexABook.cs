namespace Throughline.Exchange.AnnexA;

/// <summary>
/// The child-level lists 3 to 9 of one council on one day, to be written as a workbook. Codes are Ofsted's, such as
/// "b) Child Protection plan" and "V2: Single period under S20".
/// </summary>
public sealed record AnnexABook(DateOnly AsOf)
{
    public IReadOnlyList<ReferralRow> Referrals { get; init; } = [];
    public IReadOnlyList<AssessmentRow> Assessments { get; init; } = [];
    public IReadOnlyList<EnquiryRow> Enquiries { get; init; } = [];
    public IReadOnlyList<NeedRow> ChildrenInNeed { get; init; } = [];
    public IReadOnlyList<PlanRow> ProtectionPlans { get; init; } = [];
    public IReadOnlyList<CareRow> LookedAfter { get; init; } = [];
    public IReadOnlyList<LeaverRow> CareLeavers { get; init; } = [];
}

/// <summary>The columns with which every list begins. A birth date after the book's day is an expected one.</summary>
public sealed record ChildCells(
    string Number,
    DateOnly? BirthOrExpected,
    string Gender = "",
    string Ethnicity = "",
    string Disability = "b) No"
);

/// <summary>Team and worker as the case system writes them, a duty desk or #N/A among them.</summary>
public sealed record HolderCells(string Team, string Worker);

/// <summary>List 3.</summary>
public sealed record ReferralRow(
    ChildCells Child,
    DateOnly On,
    string Source,
    bool NoFurtherAction,
    int InTwelveMonths,
    HolderCells Holder
);

/// <summary>List 4.</summary>
public sealed record AssessmentRow(
    ChildCells Child,
    DateOnly Started,
    DateOnly? Authorised,
    bool? SupportNeeded,
    HolderCells Holder
);

/// <summary>List 5.</summary>
public sealed record EnquiryRow(
    ChildCells Child,
    DateOnly Strategy,
    bool? ConferenceUnnecessary,
    DateOnly? Conference,
    bool? PlanMade,
    HolderCells Holder
);

/// <summary>List 6.</summary>
public sealed record NeedRow(
    ChildCells Child,
    DateOnly Started,
    string NeedCode,
    DateOnly? LastSeen,
    DateOnly? Closed,
    string? ClosureReason,
    string Status,
    HolderCells Holder
);

/// <summary>List 7.</summary>
public sealed record PlanRow(
    ChildCells Child,
    DateOnly Started,
    string Category,
    DateOnly? LastVisit,
    DateOnly? LatestReview,
    DateOnly? Ended,
    int PlansBefore,
    HolderCells Holder
);

/// <summary>List 8.</summary>
public sealed record CareRow(
    ChildCells Child,
    DateOnly Started,
    DateOnly LegalStatusSince,
    string LegalStatus,
    DateOnly? LatestReview,
    DateOnly? LastVisit,
    string? PermanencePlan,
    DateOnly? Ceased,
    string? CeasedBecause,
    DateOnly PlacementStarted,
    string PlacementType,
    bool PlacedInOurArea,
    HolderCells Holder
);

/// <summary>List 9.</summary>
public sealed record LeaverRow(
    ChildCells Child,
    string Eligibility,
    string? PersonalAdviser,
    HolderCells Holder
);
