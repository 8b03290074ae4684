namespace Throughline.Exchange.AnnexA;

/// <summary>The rows of a list, cell by heading.</summary>
internal static class AnnexARows
{
    public static IEnumerable<IReadOnlyDictionary<string, object?>> Of(AnnexABook book, int list) =>
        list switch
        {
            3 => book.Referrals.Select(r =>
                Row(
                    r.Child,
                    r.Holder,
                    book,
                    ("Date of referral", r.On),
                    ("Referral Source", r.Source),
                    ("Referral NFA?", YesNo(r.NoFurtherAction)),
                    ("Number of Referrals in Last 12 Months", r.InTwelveMonths)
                )
            ),
            4 => book.Assessments.Select(r =>
                Row(
                    r.Child,
                    r.Holder,
                    book,
                    ("Continuous Assessment Start Date", r.Started),
                    ("Continuous Assessment Date of Authorisation", r.Authorised),
                    (
                        "Was the child assessed as requiring LA children's social care support?",
                        YesNo(r.SupportNeeded)
                    )
                )
            ),
            5 => book.Enquiries.Select(r =>
                Row(
                    r.Child,
                    r.Holder,
                    book,
                    ("Strategy discussion initiating Section 47 Enquiry Start Date", r.Strategy),
                    (
                        "Was an Initial Child Protection Conference deemed unnecessary?",
                        YesNo(r.ConferenceUnnecessary)
                    ),
                    ("Date of Initial Child Protection Conference", r.Conference),
                    (
                        "Did the Initial Child Protection Conference Result in a Child Protection Plan",
                        YesNo(r.PlanMade)
                    )
                )
            ),
            6 => book.ChildrenInNeed.Select(r =>
                Row(
                    r.Child,
                    r.Holder,
                    book,
                    ("CIN Start Date", r.Started),
                    ("Primary Need Code", r.NeedCode),
                    ("Date Child Was Last Seen", r.LastSeen),
                    ("CIN Closure Date", r.Closed),
                    ("Reason for Closure", r.ClosureReason),
                    ("Case Status", r.Status)
                )
            ),
            7 => book.ProtectionPlans.Select(r =>
                Row(
                    r.Child,
                    r.Holder,
                    book,
                    ("Child Protection Plan Start Date", r.Started),
                    ("Initial Category of Abuse", r.Category),
                    ("Latest Category of Abuse", r.Category),
                    ("Date of the Last Statutory Visit", r.LastVisit),
                    ("Date of latest review conference", r.LatestReview),
                    ("Child Protection Plan End Date", r.Ended),
                    ("Number of Previous Child Protection Plans", r.PlansBefore)
                )
            ),
            8 => book.LookedAfter.Select(r =>
                Row(
                    r.Child,
                    r.Holder,
                    book,
                    ("Date Started to be Looked After", r.Started),
                    ("Start date of current legal status", r.LegalStatusSince),
                    ("Child's Legal Status", r.LegalStatus),
                    ("Date of Latest Statutory Review", r.LatestReview),
                    ("Date of Last Social Work Visit", r.LastVisit),
                    ("What is the permanence plan for this child?", r.PermanencePlan),
                    ("Date Ceased to be Looked After", r.Ceased),
                    ("Reason Ceased to be Looked After", r.CeasedBecause),
                    ("Start Date of Most Recent Placement", r.PlacementStarted),
                    ("Placement Type", r.PlacementType),
                    ("Placement Location", r.PlacedInOurArea ? "a) In" : "b) Out")
                )
            ),
            9 => book.CareLeavers.Select(r =>
                Row(
                    r.Child,
                    r.Holder,
                    book,
                    ("Allocated Personal Advisor", r.PersonalAdviser),
                    ("Eligibility Category", r.Eligibility),
                    ("LA in Touch", "a) Yes")
                )
            ),
            _ => throw new ArgumentOutOfRangeException(
                nameof(list),
                list,
                "Lists 3 to 9 are written."
            ),
        };

    private static Dictionary<string, object?> Row(
        ChildCells child,
        HolderCells holder,
        AnnexABook book,
        params (string Heading, object? Value)[] cells
    )
    {
        var row = cells.ToDictionary(c => c.Heading, c => c.Value);
        row["Child Unique ID"] = child.Number;
        row["Gender"] = child.Gender;
        row["Ethnicity"] = child.Ethnicity;
        row["Does the Child have a Disability"] = child.Disability;
        row["Date of Birth"] = child.BirthOrExpected;
        row["Age of Child (Years)"] = child.BirthOrExpected is { } born
            ? Age(born, book.AsOf)
            : null;
        row["Allocated Team"] = holder.Team;
        row["Allocated Worker"] = holder.Worker;
        return row;
    }

    private static int Age(DateOnly born, DateOnly day)
    {
        if (born > day)
            return -1;
        var years = day.Year - born.Year;
        return born.AddYears(years) > day ? years - 1 : years;
    }

    private static string? YesNo(bool? value) =>
        value is { } yes
            ? yes
                ? "a) Yes"
                : "b) No"
            : null;
}
