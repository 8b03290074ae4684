using Throughline.Casework.Deciding;
using Throughline.Casework.Facts;
using Throughline.Casework.Families;
using Throughline.Casework.Ledger;
using Throughline.Casework.People;
using Throughline.Casework.Teams;
using Throughline.Procedures.Deciding;

namespace Throughline.Casework.Tests.Deciding;

public sealed class CaseCompilerTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);

    private static readonly Council Council = new(
        new[] { "MASH", "Referral & Assessment", "Brambles", "IEHS" }.ToDictionary(
            n => n,
            n => new Team { Id = n, Name = n }
        ),
        new Dictionary<string, Person>
        {
            ["w"] = new()
            {
                Id = "w",
                Name = "Sam Pike",
                NameKey = "sam pike",
                AwayFrom = Day,
                AwayUntil = Day.AddDays(3),
            },
        }
    );

    private static readonly CaseCompiler Compiler = new(Shipped.Wokingham, Council);

    [Fact]
    public void The_latest_statement_of_a_word_on_or_before_the_day_counts()
    {
        var facts = Facts(
            Says("plan", "none", Day.AddDays(-30)),
            Says("plan", "child in need", Day.AddDays(-2)),
            Says("plan", "child protection", Day.AddDays(2))
        );
        Assert.Equal("child in need", facts["plan"]);
    }

    [Fact]
    public void Two_sources_that_say_different_things_of_one_day_leave_it_unknown()
    {
        var facts = Facts(
            Says("plan", "none", Day, source: "Annex A list 6"),
            Says("plan", "child in need", Day, source: "typed in")
        );
        Assert.Equal(PersonFacts.NotKnown, facts["plan"]);
    }

    [Fact]
    public void What_was_recorded_after_the_instant_asked_about_was_not_known_then()
    {
        var later = Says("plan", "child in need", Day.AddDays(-2), at: Noon.AddHours(1));
        var record = Record() with { Statements = [later] };
        Assert.False(Compile(record, new(Day, Noon)).Child.Facts.ContainsKey("plan"));
        Assert.Equal("child in need", Compile(record, new(Day)).Child.Facts["plan"]);
    }

    [Fact]
    public void What_was_withdrawn_counts_no_more_and_counted_before()
    {
        var said = Says("plan", "child in need", Day.AddDays(-2));
        said.EndedAt = Noon;
        var record = Record() with { Statements = [said] };
        Assert.False(Compile(record, new(Day)).Child.Facts.ContainsKey("plan"));
        Assert.Equal(
            "child in need",
            Compile(record, new(Day, Noon.AddHours(-1))).Child.Facts["plan"]
        );
    }

    [Fact]
    public void A_meeting_planned_and_then_held_later_is_held_once()
    {
        var record = Record() with
        {
            Statements =
            [
                Event("core group", StatementKind.Planned, Day.AddDays(-5)),
                Event("core group", StatementKind.Held, Day.AddDays(-3)),
            ],
        };
        var only = Assert.Single(Compile(record, new(Day)).Events);
        Assert.Equal(Day.AddDays(-3), only.On);
    }

    [Fact]
    public void A_review_from_an_extract_that_holds_only_the_latest_says_so()
    {
        var record = Record() with
        {
            Statements =
            [
                Event("looked-after review", StatementKind.Held, Day.AddDays(-3), "Annex A list 8"),
            ],
        };
        Assert.True(Assert.Single(Compile(record, new(Day)).Events).LatestOnly);
    }

    [Fact]
    public void The_arrival_is_the_day_the_team_took_the_child_whoever_the_worker_was()
    {
        var facts = Facts(
            Row("MASH", Day.AddDays(-20), Day.AddDays(-10)),
            Row("Referral & Assessment", Day.AddDays(-10), Day.AddDays(-4)),
            Row("Referral & Assessment", Day.AddDays(-4), null, "w")
        );
        Assert.Equal("Referral & Assessment", facts["team"]);
        Assert.Equal($"{Day.AddDays(-10):yyyy-MM-dd}", facts["arrival"]);
        Assert.Equal("away", facts["allocated worker is"]);
    }

    [Fact]
    public void Social_work_last_ended_when_no_team_took_over_and_not_at_a_change_of_team()
    {
        var facts = Facts(
            Row("Referral & Assessment", Day.AddDays(-200), Day.AddDays(-150)),
            Row("Brambles", Day.AddDays(-150), Day.AddDays(-60)),
            Row("MASH", Day.AddDays(-2), null)
        );
        Assert.Equal($"{Day.AddDays(-60):yyyy-MM-dd}", facts["social work last ended"]);
        Assert.Equal("Brambles", facts["closing team"]);
    }

    [Fact]
    public void Stepping_down_to_Early_Help_ends_social_work()
    {
        var facts = Facts(
            Row("Brambles", Day.AddDays(-150), Day.AddDays(-60)),
            Row("IEHS", Day.AddDays(-60), null)
        );
        Assert.Equal($"{Day.AddDays(-60):yyyy-MM-dd}", facts["social work last ended"]);
        Assert.Equal("IEHS", facts["team"]);
    }

    [Fact]
    public void A_row_that_was_put_back_never_held()
    {
        var wrong = Row("Brambles", Day.AddDays(-4), null);
        wrong.SetAsideAt = Noon;
        var facts = Facts(Row("MASH", Day.AddDays(-20), null), wrong);
        Assert.Equal("MASH", facts["team"]);
    }

    [Fact]
    public void An_unborn_child_is_unborn_until_the_birth_date()
    {
        var child = Child.New("c", "", "Ashdown", null);
        child.ExpectedDate = Day.AddDays(60);
        var facts = Compile(new CaseRecord(child), new(Day)).Child.Facts;
        Assert.Equal("no", facts["born"]);
        Assert.Equal($"{Day.AddDays(60):yyyy-MM-dd}", facts["expected date of birth"]);
    }

    [Fact]
    public void Nobody_having_looked_for_siblings_is_not_the_same_as_there_being_none()
    {
        Assert.False(Compile(Record(), new(Day)).SiblingsChecked);
        var none = new SiblingAnswer
        {
            Id = "s",
            ChildId = "c",
            Answer = SiblingsAre.None,
            SiblingIds = [],
            Day = Day,
            RecordedAt = Noon,
            By = "w",
        };
        Assert.True(Compile(Record() with { SiblingAnswers = [none] }, new(Day)).SiblingsChecked);
    }

    [Fact]
    public void A_brother_brings_his_team_and_gives_the_siblings_team()
    {
        var brother = new CaseRecord(Child.New("b", "Tom", "Ashdown", null))
        {
            Ledger = [Row("Brambles", Day.AddDays(-90), null, child: "b")],
        };
        var compiled = Compiler.Compile(
            Record(),
            id => id == "b" ? brother : null,
            new(Day),
            ["c", "b"]
        );
        Assert.Equal("Brambles", compiled.Child.Facts["siblings' team"]);
        Assert.Equal("Brambles", Assert.Single(compiled.Siblings).Facts["team"]);
    }

    private static CaseRecord Record() => new(Child.New("c", "Ivy", "Ashdown", null));

    private static IReadOnlyDictionary<string, string> Facts(params Statement[] statements) =>
        Compile(Record() with { Statements = statements }, new(Day)).Child.Facts;

    private static IReadOnlyDictionary<string, string> Facts(params Responsibility[] rows) =>
        Compile(Record() with { Ledger = rows }, new(Day)).Child.Facts;

    private static CaseFacts Compile(CaseRecord record, AsOf asOf) =>
        Compiler.Compile(record, _ => null, asOf);

    private static Statement Says(
        string word,
        string value,
        DateOnly day,
        DateTime? at = null,
        string source = "typed in"
    ) => Of(word, value, StatementKind.Fact, day, at, source);

    private static Statement Event(
        string word,
        StatementKind kind,
        DateOnly day,
        string source = "typed in"
    ) => Of(word, null, kind, day, null, source);

    private static Statement Of(
        string word,
        string? value,
        StatementKind kind,
        DateOnly day,
        DateTime? at,
        string source
    ) =>
        new()
        {
            Id = $"{word} {day}",
            ChildId = "c",
            Word = word,
            Value = value,
            Kind = kind,
            Day = day,
            RecordedAt = at ?? Noon.AddDays(-1),
            By = "w",
            Source = source,
        };

    private static Responsibility Row(
        string team,
        DateOnly from,
        DateOnly? until,
        string? worker = null,
        string child = "c"
    ) =>
        new()
        {
            Id = $"{team} {from}",
            ChildId = child,
            TeamId = team,
            ManagerPostId = "p",
            WorkerId = worker,
            From = from,
            FromKnown = Known.Act,
            Until = until,
            RecordedAt = Noon.AddDays(-1),
        };
}
