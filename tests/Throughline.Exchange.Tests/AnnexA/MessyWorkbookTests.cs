using Throughline.Exchange.AnnexA;
using Throughline.Exchange.Tests.Files;
using Throughline.Exchange.Workbooks;

namespace Throughline.Exchange.Tests.AnnexA;

public sealed class MessyWorkbookTests
{
    private static KeptRow Only(AnnexAExtract extract) => Assert.Single(extract.Rows);

    [Theory]
    [InlineData("List 6")]
    [InlineData("List_6")]
    [InlineData("list6")]
    [InlineData(" LIST-06 Children in Need")]
    [InlineData("Children in need")]
    public void A_list_is_found_by_its_name_or_by_its_headings(string sheet) =>
        Assert.Equal(
            6,
            Only(
                new RawXlsx()
                    .Table("Front_Sheet", ["Annex A - Child level data"])
                    .Table(sheet, Lists.Six, Lists.InNeed("1", null, "3", null, null, null))
                    .Read()
            ).List
        );

    [Fact]
    public void A_title_row_and_empty_rows_may_stand_above_the_headings()
    {
        var extract = new RawXlsx()
            .Table(
                "List_3",
                ["List 3: Referral"],
                [null],
                Lists.Three,
                ["007", null, null, "01/02/2015", "11", "05/01/2026", null, "b) No"]
            )
            .Read();
        Assert.Equal((4, "007"), (Only(extract).Row, Only(extract).Child));
    }

    [Fact]
    public void Headings_differ_in_case_spaces_brackets_and_apostrophes()
    {
        string[] headings =
        [
            "CHILD  UNIQUE\u00A0ID ",
            "Date of birth",
            "Age",
            "Date started to be looked after",
            "Start Date of current legal status",
            "Child\u2019s Legal Status",
            "What is the permanence plan for this child? ",
            "Date Ceased to be Looked After ((if any))".Replace(
                " ((if any))",
                "",
                StringComparison.Ordinal
            ),
            "Placement  Location",
            "allocated team",
            "Allocated Worker\n",
        ];
        var row = Only(
            new RawXlsx()
                .Table(
                    "List 8",
                    headings,
                    [
                        "1",
                        "01/02/2015",
                        "11",
                        "05/01/2025",
                        "06/01/2025",
                        "C2",
                        "Adoption",
                        null,
                        "b)) Out",
                        "Team\u00A0A",
                        "Amara  Osei ",
                    ]
                )
                .Read()
        );
        Assert.Equal("care order", row.Text("legal status"));
        Assert.Equal("adoption", row.Text("permanence plan"));
        Assert.Equal("another authority", row.Text("placement area"));
        Assert.Equal(("Team A", "Amara Osei"), (row.Text("team"), row.Text("worker")));
    }

    [Fact]
    public void Doubled_brackets_in_a_heading_do_not_hide_it()
    {
        var row = Only(
            new RawXlsx()
                .Table(
                    "List 6",
                    [
                        "Child Unique ID",
                        "Date of Birth",
                        "Age of Child ((Years))",
                        "CIN Closure Date",
                    ],
                    ["1", null, "4.75", null]
                )
                .Read()
        );
        Assert.Equal(4.75, row.Years("age"));
    }

    [Fact]
    public void Real_dates_and_written_dates_stand_in_one_column()
    {
        string?[] Born(string id, string? born) => Lists.InNeed(id, born, null, null, null, null);
        var extract = new RawXlsx()
            .Table(
                "List_6",
                Lists.Six,
                Born("1", RawXlsx.Day(2015, 2, 1)),
                Born("2", "01/02/2015"),
                Born("3", "1/2/2015 00:00:00"),
                Born("4", "2015-02-01"),
                Born("5", RawXlsx.Number(42036)),
                Born("6", " 01/02/2015\u00A0"),
                Born("7", "1 February 2015")
            )
            .Read();
        Assert.Equal(7, extract.Rows.Count);
        Assert.All(extract.Rows, r => Assert.Equal(new DateOnly(2015, 2, 1), r.Day("birth date")));
    }

    [Theory]
    [InlineData("31/02/2015")]
    [InlineData("02/13/2015")]
    [InlineData("01/02/15")]
    [InlineData("yesterday")]
    [InlineData("01/01/1900")]
    public void A_birth_date_that_is_no_date_is_set_aside_alone(string born)
    {
        var extract = new RawXlsx()
            .Table(
                "List_6",
                Lists.Six,
                Lists.InNeed("12", born, "11", "05/01/2026", null, "c) Child in need plan")
            )
            .Read();
        Assert.Null(Only(extract).Day("birth date"));
        var aside = Assert.Single(extract.SetAside);
        Assert.Equal(
            ("List_6", 2, "Date of Birth", born, "12", false),
            (aside.Sheet, aside.Row, aside.Column, aside.Value, aside.Child!, aside.WholeRow)
        );
    }

    [Fact]
    public void A_garbled_end_sets_the_whole_row_aside_for_the_plan_would_look_open()
    {
        var extract = new RawXlsx()
            .Table(
                "List_7",
                Lists.Seven,
                ["12", null, "11", "05/01/2026", null, "ended Jan", "Team", "Worker"]
            )
            .Read();
        Assert.Empty(extract.Rows);
        Assert.True(Assert.Single(extract.SetAside).WholeRow);
        Assert.True(extract.IsWhole(7));
    }

    [Fact]
    public void A_list_without_its_end_dates_is_left_out_whole()
    {
        var extract = new RawXlsx()
            .Table(
                "List_7",
                ["Child Unique ID", "Child Protection Plan Start Date"],
                ["12", "05/01/2026"]
            )
            .Read();
        Assert.Empty(extract.Rows);
        Assert.Equal("Child Protection Plan End Date", Assert.Single(extract.Lists).Missing);
        Assert.False(extract.IsWhole(7));
    }

    [Fact]
    public void Numbers_are_kept_as_text_with_the_noughts_that_the_sheet_shows()
    {
        var extract = new RawXlsx()
            .Table(
                "List_6",
                Lists.Six,
                Lists.InNeed("000123", null, "1", null, null, null),
                Lists.InNeed(RawXlsx.Number(4711), null, "1", null, null, null),
                Lists.InNeed(RawXlsx.Number(4712, 2), null, "1", null, null, null),
                Lists.InNeed("4713.0", null, "1", null, null, null),
                Lists.InNeed("AB-9 ", null, "1", null, null, null)
            )
            .Read();
        Assert.Equal(
            ["000123", "4711", "004712", "4713", "AB-9"],
            extract.Rows.Select(r => r.Child)
        );
    }

    [Fact]
    public void Not_available_in_team_and_worker_says_nothing()
    {
        var row = Only(
            new RawXlsx()
                .Table(
                    "List_6",
                    Lists.Six,
                    Lists.InNeed("1", null, "1", null, null, null, RawXlsx.Fault("#N/A"), "#N/A")
                )
                .Read()
        );
        Assert.Null(row.Text("team"));
        Assert.Null(row.Text("worker"));
    }

    [Theory]
    [InlineData("b) Child Protection plan", "child protection")]
    [InlineData("Child protection plan", "child protection")]
    [InlineData("B) CHILD PROTECTION PLAN ", "child protection")]
    [InlineData("CLA", "looked after")]
    [InlineData("Closed episode", "closed")]
    public void Codes_are_read_with_and_without_their_letters(string written, string status) =>
        Assert.Equal(
            status,
            Only(
                    new RawXlsx()
                        .Table(
                            "List_6",
                            Lists.Six,
                            Lists.InNeed("1", null, "1", null, null, written)
                        )
                        .Read()
                )
                .Text("status")
        );

    [Fact]
    public void A_code_of_another_field_sets_the_row_aside()
    {
        var extract = new RawXlsx()
            .Table(
                "List_6",
                Lists.Six,
                Lists.InNeed("1", null, "1", null, null, "N1 - Abuse or neglect")
            )
            .Read();
        Assert.Equal(
            "This is not one of the codes of 'Case Status'.",
            Assert.Single(extract.SetAside).Reason
        );
    }

    [Fact]
    public void A_row_without_a_number_is_set_aside_and_the_list_is_no_longer_whole()
    {
        var extract = new RawXlsx()
            .Table("List_8", Lists.Eight, [null, "01/02/2015", "11", "05/01/2025"])
            .Read();
        Assert.Equal("The row has no child's number.", Assert.Single(extract.SetAside).Reason);
        Assert.False(extract.IsWhole(8));
    }

    [Fact]
    public void Postcodes_are_never_kept_wherever_they_stand()
    {
        var extract = new RawXlsx()
            .Table(
                "List_8",
                Lists.Eight,
                [
                    "1",
                    null,
                    "11",
                    "05/01/2025",
                    "05/01/2025",
                    "AB1 2CD",
                    null,
                    null,
                    null,
                    null,
                    "ZZ99 3VZ",
                    "a) In",
                    "ZZ99 3VZ",
                    "zz993vz",
                ]
            )
            .Read();
        var all = System.Text.Json.JsonSerializer.Serialize(extract);
        Assert.DoesNotContain("ZZ99", all, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("AB1 2CD", all, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(3, extract.SetAside.Count);
    }

    [Fact]
    public void Only_the_columns_on_the_list_are_kept()
    {
        string[] headings = [.. Lists.Six, "Address", "Notes"];
        var extract = new RawXlsx()
            .Table(
                "List_6",
                headings,
                [
                    .. Lists.InNeed("1", null, "1", null, null, null),
                    "1 Secret Street",
                    "<script>alert(1)</script>",
                ]
            )
            .Read();
        Assert.DoesNotContain(
            "Secret",
            System.Text.Json.JsonSerializer.Serialize(extract),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Script_in_a_name_is_only_text()
    {
        var row = Only(
            new RawXlsx()
                .Table(
                    "List_6",
                    Lists.Six,
                    Lists.InNeed(
                        "1",
                        null,
                        "1",
                        null,
                        null,
                        null,
                        "<script>alert(1)</script>",
                        "=HYPERLINK(\"x\")".TrimStart('=')
                    )
                )
                .Read()
        );
        Assert.Equal("<script>alert(1)</script>", row.Text("team"));
    }

    [Fact]
    public void A_csv_file_of_one_list_is_read_in_UTF_8_and_in_Windows_1252()
    {
        var text =
            string.Join(',', Lists.Three.Select(h => $"\"{h}\""))
            + "\r\n0042,,,01/02/2015,11,05/01/2026,,Yes,0,\"Team, North\",Zo\u00EB O\u2019Neill\r\n";
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        foreach (
            var encoding in new[]
            {
                System.Text.Encoding.UTF8,
                System.Text.Encoding.GetEncoding(1252),
                System.Text.Encoding.Unicode,
            }
        )
        {
            var row = Only(
                Lists.Read(
                    new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]),
                    "list 3.csv"
                )
            );
            Assert.Equal(
                ("0042", "Team, North", "Zo\u00EB O\u2019Neill", true),
                (row.Child, row.Text("team"), row.Text("worker"), row.YesNo("no further action"))
            );
        }
    }

    [Fact]
    public void Reading_says_how_far_it_has_come_and_at_the_end_how_many_rows_there_were()
    {
        string[] lines =
        [
            string.Join(',', Lists.Three.Select(h => $"\"{h}\"")),
            .. Enumerable
                .Range(1, 600)
                .Select(n => $"{n},,,01/02/2015,11,05/01/2026,,Yes,0,North,Zo"),
        ];
        var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        var heard = new Heard();
        using var book = WorkbookGate.Open(file, "list 3.csv");

        AnnexAReader.Read(book, new DateOnly(2026, 5, 11), heard);

        Assert.Equal([(250, 0), (500, 0), (601, 601)], heard.Rows);
    }

    /// <summary>Unlike a <see cref="Progress{T}"/> it hears at once.</summary>
    private sealed class Heard : IProgress<ReadingProgress>
    {
        public List<(int Row, int Of)> Rows { get; } = [];

        public void Report(ReadingProgress value) => Rows.Add((value.Row, value.Of));
    }

    [Fact]
    public void Dates_after_the_extract_s_day_are_set_aside_where_they_cannot_be()
    {
        var extract = new RawXlsx()
            .Table("List_3", Lists.Three, ["1", null, null, null, "3", "03/03/2026"])
            .Read();
        Assert.Equal(
            "This date is after the day of the extract.",
            Assert.Single(extract.SetAside).Reason
        );
    }
}
