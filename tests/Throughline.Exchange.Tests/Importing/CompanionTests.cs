using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Extracts;
using Throughline.Casework.Facts;
using Throughline.Exchange.AnnexA;
using Throughline.Exchange.Companions;
using Throughline.Exchange.Workbooks;
using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;
using Throughline.Records.Acts;
using Throughline.Testing;

namespace Throughline.Exchange.Tests.Importing;

/// <summary>The companion files and the pasted list, from their templates to the records.</summary>
public sealed class CompanionTests
{
    private static readonly Vocabulary Words = Library
        .Load(Path.Combine(Checkout(), "procedures"))
        .Vocabulary!;
    private static DateOnly Monday => Council.Monday;

    private static string Checkout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "throughline.slnx")))
            folder = folder.Parent;
        return folder.FullName;
    }

    private static (
        IReadOnlyList<CompanionStatement> Taken,
        IReadOnlyList<SetAsideRow> Aside
    ) Pasted(params string[] lines)
    {
        using var book = TextTable.Pasted(
            string.Join(
                '\n',
                lines.Prepend(
                    "Number\tWord\tValue\tPlanned, held or done\tDay\tOutcome\tAttended by"
                )
            )
        );
        return CompanionReader.Statements(book, Words, Monday);
    }

    [Fact]
    public void A_pasted_list_is_held_to_the_vocabulary()
    {
        var (taken, aside) = Pasted(
            "7\tCore Group\t\theld\t01/05/2026\t\tallocated worker; family",
            "7\tpre-birth conference\t\tplanned\t11/05/2026",
            "7\tlegal status\tCare Order\tdone\t01/05/2026",
            "7\tchronology\tcompleted\tdone\t01/05/2026",
            "7\tcore grup\t\theld\t01/05/2026",
            "7\tcore group\t\tdone\t01/05/2026",
            "7\tcore group\t\theld\t11/05/2026",
            "7\tlegal status\tsection 200\tdone\t01/05/2026",
            "7\tage\t3\tdone\t01/05/2026",
            "\tcore group\t\theld\t01/05/2026",
            "7\tinitial child protection conference\t\theld\t01/05/2026\tplan maid"
        );
        Assert.Equal(
            ["chronology", "core group", "initial child protection conference", "legal status"],
            taken.Select(t => t.Word)
        );
        Assert.Equal(["allocated worker", "family"], taken[1].AttendedBy!);
        Assert.Equal("care order", taken[3].Value);
        Assert.Equal(
            [
                "This word is not known here; the nearest is 'core group'.",
                "A meeting is planned or held.",
                "What has happened cannot be after the day of the extract; is it planned?",
                "This word is not known here; the nearest is 'section 20'.",
                "This is reckoned from other facts and cannot be stated.",
                "The row has no child's number.",
                "This word is not known here; the nearest is 'plan made'.",
            ],
            aside.Select(a => a.Reason)
        );
        Assert.Equal([6, 7, 8, 9, 10, 11, 12], aside.Select(a => a.Row));
    }

    [Fact]
    public void A_table_without_the_headings_is_refused_by_name()
    {
        using var book = TextTable.Pasted("Child\tThing\n7\tcore group");
        var refused = Assert.Throws<FileRefusedException>(() =>
            CompanionReader.Statements(book, Words, Monday)
        );
        Assert.Equal(
            "No row of the file holds the headings 'Number', 'Word', 'Planned, held or done', 'Day': start from the template.",
            refused.Refusal.Sentence
        );
    }

    [Fact]
    public void The_templates_are_read_as_empty_files_of_their_kind()
    {
        var folder = Directory.CreateTempSubdirectory("tl-templates-").FullName;
        try
        {
            foreach (var path in CompanionTemplates.Write(folder))
            {
                using var file = File.OpenRead(path);
                using var book = WorkbookGate.Open(file, path);
                if (path.EndsWith(CompanionTemplates.People, StringComparison.Ordinal))
                    Assert.Empty(CompanionReader.People(book, Monday).People);
                else
                    Assert.Empty(CompanionReader.Statements(book, Words, Monday).Statements);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_people_file_with_a_future_birth_date_means_an_expected_one_and_doubt_restricts()
    {
        using var book = TextTable.Pasted(
            "Child Unique ID,Forename,Surname,DOB,Household,Restricted\n07,Ada,Lowe,01/09/2026,F1,maybe\n08,Bo,Lowe,01/02/2015,F1,No\n09,Cy,,01/02/2015,,no"
        );
        var (people, aside) = CompanionReader.People(book, Monday);
        Assert.Equal(
            [("07", true, true), ("08", false, false)],
            people.Select(p => (p.Number, p.ExpectedDate is not null, p.Restricted))
        );
        Assert.Equal("The child has no family name.", Assert.Single(aside).Reason);
    }

    private static Extract Extract(
        DateOnly asOf,
        NeedRow[] rows,
        CompanionPerson[] people,
        CompanionStatement[] statements
    )
    {
        var annexA = Written(s =>
            AnnexAWriter.Write(s, new AnnexABook(asOf) { ChildrenInNeed = rows })
        );
        var named = Written(s => CompanionWriter.People(s, people));
        var stated = Written(s => CompanionWriter.Statements(s, statements));
        return ExtractFiles
            .Read(
                new("a.xlsx", annexA),
                asOf,
                new("people.xlsx", named),
                new("statements.xlsx", stated),
                Words
            )
            .Value;
    }

    private static MemoryStream Written(Action<Stream> write)
    {
        var file = new MemoryStream();
        write(file);
        return file;
    }

    [Theory, OnBoth]
    public async Task Names_families_and_planned_events_come_with_the_companions_and_come_once(
        Database kind
    )
    {
        await using var council = await Council.On(kind);
        Extract Read() =>
            Extract(
                Monday,
                [
                    Council.Need("01", council.Assessment()),
                    Council.Need("02", council.Assessment()),
                ],
                [
                    new("01", "Ivy", "O\u2019Neill", null, null, "F1"),
                    new("2", "<b>Max</b>", "O\u2019Neill", null, null, "F1", true),
                ],
                [
                    new("1", "core group", CompanionState.Planned, Monday.AddDays(9)),
                    new("1", "plan", CompanionState.Done, Monday.AddDays(-90), "none"),
                    new("1", "plan", CompanionState.Done, Monday.AddDays(-30), "child in need"),
                    new("1", "return home", CompanionState.Done, Monday.AddDays(-30), "realistic"),
                ]
            );
        await council.Take(Read());
        var (ivy, max) = (await council.Child("01"), await council.Child("02"));
        Assert.Equal(("Ivy O\u2019Neill", "<b>Max</b> O\u2019Neill"), (ivy.Name, max.Name));
        Assert.Equal(ivy.FamilyId, max.FamilyId);
        Assert.NotNull(max.RestrictedAs);
        var before = await council.Everything();
        Assert.Empty((await council.Take(Read())).Plan.Changed);
        Assert.Equal(before, await council.Everything());
        await using var db = council.House.Database.Open();
        Assert.Contains(
            council.House.Assessment.Workers[0],
            await db
                .NamedPeople.Where(n => n.ChildId == max.Id)
                .Select(n => n.PersonId)
                .ToListAsync()
        );
        Assert.Equal(
            StatementKind.Planned,
            (await db.Statements.SingleAsync(s => s.Word == "core group")).Kind
        );
        await council.Folds();
    }

    [Theory, OnBoth]
    public async Task What_was_planned_and_then_held_is_one_event(Database kind)
    {
        await using var council = await Council.On(kind);
        var day = Monday.AddDays(3);
        await council.Take(
            Extract(
                Monday,
                [Council.Need("1", council.Assessment())],
                [],
                [new("1", "core group", CompanionState.Planned, day)]
            )
        );
        await council.Take(
            Extract(
                Monday.AddDays(7),
                [Council.Need("1", council.Assessment())],
                [],
                [new("1", "core group", CompanionState.Held, day, AttendedBy: ["family"])]
            )
        );
        await using var db = council.House.Database.Open();
        var standing = await db
            .Statements.Where(s => s.Word == "core group" && s.EndedAt == null)
            .ToListAsync();
        Assert.Equal(StatementKind.Held, Assert.Single(standing).Kind);
        Assert.Equal("family", standing[0].Attributes["attended by"]);
        await council.Folds();
    }

    [Theory, OnBoth]
    public async Task A_conference_said_by_list_5_and_by_the_companion_is_one_event(Database kind)
    {
        await using var council = await Council.On(kind);
        var child = new ChildCells("1", new DateOnly(2015, 2, 1));
        var day = Monday.AddDays(-5);
        var book = new AnnexABook(Monday)
        {
            ChildrenInNeed = [Council.Need("1", council.Assessment())],
            Enquiries = [new(child, Monday.AddDays(-20), false, day, true, council.Assessment())],
        };
        var extract = ExtractFiles
            .Read(
                new("a.xlsx", Written(s => AnnexAWriter.Write(s, book))),
                Monday,
                null,
                new(
                    "s.xlsx",
                    Written(s =>
                        CompanionWriter.Statements(
                            s,
                            [
                                new(
                                    "1",
                                    "initial child protection conference",
                                    CompanionState.Held,
                                    day,
                                    AttendedBy: ["family"]
                                ),
                            ]
                        )
                    )
                ),
                Words
            )
            .Value;
        await council.Take(extract);
        await using var db = council.House.Database.Open();
        var conference = await db.Statements.SingleAsync(s =>
            s.Word == "initial child protection conference"
        );
        Assert.Equal(
            ("plan made", "family"),
            (conference.Attributes["outcome"], conference.Attributes["attended by"])
        );
    }

    [Theory, OnBoth]
    public async Task What_cannot_be_taken_from_a_companion_is_set_aside_with_its_sheet_and_row(
        Database kind
    )
    {
        await using var council = await Council.On(kind);
        var day = Monday.AddDays(-5);
        const string conference = "initial child protection conference";
        await council.Take(Monday, Council.Need("1", council.Assessment()));
        _ = (
            await council.House.Door.RecordStatement(
                new((await council.Child("1")).Id, conference, null, StatementKind.Held, day)
                {
                    Attributes = new Dictionary<string, string> { ["outcome"] = "no plan" },
                },
                council.House.By(council.House.Assessment.Manager)
            )
        ).Value;

        var taken = await council.Take(
            Extract(
                Monday.AddDays(7),
                [Council.Need("1", council.Assessment())],
                [
                    new("1", "Ivy", "Birch", new DateOnly(2015, 2, 2), null, null),
                    new("77", "Max", "Birch", new DateOnly(2015, 2, 2), null, null),
                ],
                [
                    new("1", conference, CompanionState.Held, day, Outcome: "plan made"),
                    new("78", conference, CompanionState.Held, day),
                ]
            )
        );

        Assert.Equal(
            [
                ("People", 2, "Birth date", "02/02/2015", false),
                ("People", 3, "Number", "77", true),
                (
                    "Statements",
                    2,
                    "Initial child protection conference",
                    $"{day:dd/MM/yyyy}: plan made",
                    false
                ),
                ("Statements", 3, "Number", "78", true),
            ],
            taken
                .Plan.SetAside.OrderBy(a => a.Sheet, StringComparer.Ordinal)
                .ThenBy(a => a.Row)
                .Select(a => (a.Sheet, a.Row, a.Column, a.Value, a.WholeRow))
        );
        Assert.All(taken.Plan.SetAside, a => Assert.NotEmpty(a.Reason));
    }

    [Fact]
    public void An_address_in_a_statement_is_not_kept()
    {
        var (taken, aside) = Pasted(
            "7\tcore group\t\theld\t01/05/2026\t\tfamily at 1 High Street, ZZ99 3VZ"
        );

        Assert.Empty(taken);
        Assert.DoesNotContain("ZZ99", Assert.Single(aside).Value, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task A_pasted_list_says_nothing_of_other_children_and_makes_no_extract_older(
        Database kind
    )
    {
        await using var council = await Council.On(kind);
        await council.Take(
            Monday,
            Council.Need("1", council.Assessment()),
            Council.Need("2", new HolderCells("No Such Team", "X"))
        );
        var pasted = ExtractFiles
            .Pasted(
                "Number,Word,\"Planned, held or done\",Day\n1,core group,planned,20/05/2026",
                council.House.Today,
                Words
            )
            .Value;
        var taken = await council.Take(pasted);
        Assert.Empty(taken.Plan.Gone);
        Assert.Equal([FindingCause.TeamNotKnown], await council.Findings("2"));
        Assert.NotNull(
            (
                await council.Take(
                    Monday.AddDays(7),
                    Council.Need("1", council.LongTerm),
                    Council.Need("2", council.LongTerm)
                )
            ).ExtractId
        );
        Assert.Equal("Long Term East, Kim Dale", await council.Holder("1"));
    }
}
