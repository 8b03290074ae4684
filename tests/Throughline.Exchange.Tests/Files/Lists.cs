using Throughline.Exchange.AnnexA;
using Throughline.Exchange.Workbooks;

namespace Throughline.Exchange.Tests.Files;

/// <summary>Headings of the lists as published in 2019, and short ways to read them.</summary>
internal static class Lists
{
    public static readonly DateOnly AsOf = new(2026, 3, 2);

    public static readonly string[] Three =
    [
        "Child Unique ID",
        "Gender",
        "Ethnicity",
        "Date of Birth",
        "Age of Child (Years)",
        "Date of referral",
        "Referral Source",
        "Referral NFA?",
        "Number of Referrals in Last 12 Months",
        "Allocated Team",
        "Allocated Worker",
    ];
    public static readonly string[] Five =
    [
        "Child Unique ID",
        "Date of Birth",
        "Age of Child (Years)",
        "Strategy discussion initiating Section 47 Enquiry Start Date",
        "Was an Initial Child Protection Conference deemed unnecessary?",
        "Date of Initial Child Protection Conference",
        "Did the Initial Child Protection Conference Result in a Child Protection Plan",
        "Allocated Team",
        "Allocated Worker",
    ];
    public static readonly string[] Six =
    [
        "Child Unique ID",
        "Gender",
        "Ethnicity",
        "Date of Birth",
        "Age of Child (Years)",
        "Does the Child have a Disability",
        "CIN Start Date",
        "Primary Need Code",
        "Date Child Was Last Seen",
        "CIN Closure Date",
        "Reason for Closure",
        "Case status",
        "Allocated Team",
        "Allocated Worker",
    ];
    public static readonly string[] Seven =
    [
        "Child Unique ID",
        "Date of Birth",
        "Age of Child (Years)",
        "Child Protection Plan Start Date",
        "Date of latest review conference",
        "Child Protection Plan End Date",
        "Allocated Team",
        "Allocated Worker",
    ];
    public static readonly string[] Eight =
    [
        "Child Unique ID",
        "Date of Birth",
        "Age of Child (Years)",
        "Date Started to be Looked After",
        "Start date of current legal status",
        "Child's Legal Status",
        "Date of Latest Statutory Review",
        "What is the permanence plan for this child?",
        "Date Ceased to be Looked After ",
        "Start Date of Most Recent Placement",
        "Placement postcode",
        "Placement Location",
        "Allocated Team",
        "Allocated Worker",
    ];
    public static readonly string[] Nine =
    [
        "Child Unique ID",
        "Date of Birth",
        "Age of Child (Years)",
        "Allocated Team",
        "Allocated Worker",
        "Allocated Personal Advisor",
        "Eligibility Category",
    ];

    /// <summary>A row of list 6.</summary>
    public static string?[] InNeed(
        string? id,
        string? born,
        string? age,
        string? start,
        string? closed,
        string? status,
        string? team = "Assessment",
        string? worker = "Amara Osei"
    ) =>
        [
            id,
            null,
            null,
            born,
            age,
            "b) No",
            start,
            "N1 - Abuse or neglect",
            null,
            closed,
            null,
            status,
            team,
            worker,
        ];

    public static AnnexAExtract Read(this RawXlsx book) => Read(book.Build());

    public static AnnexAExtract Read(Stream file, string name = "annex-a.xlsx")
    {
        using var workbook = WorkbookGate.Open(file, name);
        return AnnexAReader.Read(workbook, AsOf);
    }

    public static FileRefusal Refusal(
        Stream file,
        string name = "annex-a.xlsx",
        WorkbookLimits? limits = null
    )
    {
        var refused = Assert.Throws<FileRefusedException>(() =>
        {
            using var workbook = WorkbookGate.Open(file, name, limits);
            AnnexAReader.Read(workbook, AsOf);
        });
        return refused.Refusal;
    }
}
