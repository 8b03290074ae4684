using Throughline.Casework.Deciding;
using Throughline.Casework.Disputes;
using Throughline.Casework.Facts;
using Throughline.Casework.Families;
using Throughline.Casework.Ledger;
using Throughline.Casework.People;
using Throughline.Casework.Permission;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using Team = Throughline.Casework.Teams.Team;

namespace Throughline.Casework.Tests.Journeys;

/// <summary>One child of an invented council, whose procedure has every kind of journey and no meeting.</summary>
internal sealed class Bench
{
    public const string Ivy = "ivy";

    /// <summary>By person: what they are, what the procedure calls it, and where.</summary>
    private static readonly Dictionary<string, (PostKind Kind, string Role, string? Team)> Posts =
        new()
        {
            ["assessment manager"] = (PostKind.TeamManager, "Team Manager", "assessment"),
            ["assessment worker"] = (PostKind.SocialWorker, "Social Worker", "assessment"),
            ["second worker"] = (PostKind.SocialWorker, "Social Worker", "assessment"),
            ["family manager"] = (PostKind.TeamManager, "Team Manager", "family"),
            ["family worker"] = (PostKind.SocialWorker, "Social Worker", "family"),
            ["care manager"] = (PostKind.TeamManager, "Team Manager", "care"),
            ["care worker"] = (PostKind.SocialWorker, "Social Worker", "care"),
            ["help manager"] = (PostKind.TeamManager, "EH Manager", "help"),
            ["duty manager"] = (PostKind.BusinessSupport, "EH Duty Manager", "help"),
            ["help worker"] = (PostKind.EarlyHelpWorker, "EH worker", "help"),
            ["clerk"] = (PostKind.BusinessSupport, "Business Support", null),
            ["service manager"] = (PostKind.ServiceManager, "Service Manager", null),
        };

    private readonly List<Statement> statements = [];
    private readonly Dictionary<string, Child> children;
    private int ids;

    /// <param name="team">The team that holds the child; null where none here does.</param>
    public Bench(string? team, string? worker)
    {
        children = new()
        {
            [Ivy] = new()
            {
                Id = Ivy,
                GivenName = "Ivy",
                FamilyName = "Ashdown",
                Number = "0012",
                SearchKey = "Ivy",
                SortKey = "Ivy",
                BirthDate = new(2016, 3, 9),
            },
        };
        Fact("plan", "none");
        if (team is null)
            return;
        Rows.Add(
            new()
            {
                Id = "row",
                ChildId = Ivy,
                TeamId = team,
                ManagerPostId = "post",
                WorkerId = worker,
                From = Today.AddMonths(-1),
                FromKnown = Known.Act,
                RecordedAt = default,
            }
        );
    }

    public DateOnly Today { get; set; } = new(2026, 5, 13);
    public Transfer? Transfer { get; private set; }
    public Dispute? Dispute { get; private set; }
    public List<Responsibility> Rows { get; } = [];
    public static Edition Edition => Shipped.Fellbeck;

    /// <summary>The last refusal, as the person reads it.</summary>
    public string Sentence { get; private set; } = "";

    public Child Child => children[Ivy];
    public string? Team => Rows.FirstOrDefault(r => r.IsOpen)?.TeamId;
    public string? Worker => Rows.FirstOrDefault(r => r.IsOpen)?.WorkerId;

    public static IReadOnlyDictionary<string, Team> Teams { get; } =
        new Dictionary<string, Team>
        {
            ["assessment"] = new() { Id = "assessment", Name = "Assessment" },
            ["family"] = new() { Id = "family", Name = "Family Support" },
            ["care"] = new() { Id = "care", Name = "Children in Care" },
            ["help"] = new() { Id = "help", Name = "Early Help" },
            ["elsewhere"] = new()
            {
                Id = "elsewhere",
                Name = "Northmoor",
                ProcedureName = "another authority",
                HoldsChildren = false,
            },
        };

    public NamedChild Named => new(Ivy, Child.Name, Child.BirthDate, Child.Number);

    public Accept Accept(string worker) => new(worker, [Named], Today);

    /// <summary>Does an act; the answer is its refusal's code, or null.</summary>
    public string? Do(string by, TransferCommand command, string? why = null, DateOnly? day = null)
    {
        var deed = new Deed(by, default, day ?? Today, why);
        var result = TransferDecider.Decide(
            command is Begin ? null : Transfer,
            command,
            deed,
            Setting(by),
            () => $"id-{++ids}"
        );
        if (result.IsRefused(out var refusal))
        {
            Sentence = refusal.Sentence;
            return refusal.Code;
        }

        Transfer = result.Value.Transfer;
        foreach (var passing in result.Value.Passings)
        {
            var to = new Holder(passing.TeamId, "post", passing.WorkerId);
            var next = Rows.FirstOrDefault(r => r.IsOpen) is { } open
                ? LedgerRules.Pass(open, to, passing.Reason, deed, () => $"row-{++ids}").Value
                : LedgerRules.Begin(Ivy, to, deed, () => $"row-{++ids}");
            Rows.Add(next);
            Transfer.Line(Ivy)!.ResponsibilityId = next.Id;
        }

        if (command is RecordConsent { State.Says: { } says })
            Fact(ConsentWords.Fact, says);
        foreach (var _ in result.Value.Closing)
        {
            LedgerRules.End(Rows.Single(r => r.IsOpen), deed);
            Child.ClosedOn = deed.Day;
        }

        return null;
    }

    /// <summary>An act that must not be refused.</summary>
    public void Done(string by, TransferCommand command, string? why = null, DateOnly? day = null)
    {
        var refused = Do(by, command, why, day);
        Assert.True(refused is null, $"{refused}: {Sentence}");
    }

    public string? Settle(string by, DisputeCommand command, string? why = null)
    {
        var result = DisputeDecider.Decide(
            Transfer!,
            Dispute,
            command,
            new Deed(by, default, Today, why),
            Setting(by),
            () => $"id-{++ids}"
        );
        if (result.IsRefused(out var refusal))
            return refusal.Code;
        Dispute = result.Value;
        return null;
    }

    public void Fact(string word, string value) =>
        statements.Add(New(word, value, StatementKind.Fact, Today));

    public void Event(
        string word,
        StatementKind kind,
        DateOnly day,
        params (string, string)[] attributes
    )
    {
        var said = New(word, null, kind, day);
        statements.Add(
            attributes.Length == 0
                ? said
                : NewWith(word, kind, day, attributes.ToDictionary(a => a.Item1, a => a.Item2))
        );
    }

    /// <summary>A paper that has come to that state, today or on the day given.</summary>
    public void Paper(string word, string state, DateOnly? day = null) =>
        statements.Add(New(word, state, StatementKind.Done, day ?? Today));

    public Decision Decision
    {
        get
        {
            var record = new CaseRecord(Child)
            {
                Statements = statements,
                Ledger = Rows,
                Transfer = Transfer,
            };
            var compiler = new CaseCompiler(Edition, new(Teams, new Dictionary<string, Person>()));
            return Decider.Decide(
                Edition,
                compiler.Compile(record, _ => null, new AsOf(Today)),
                Today
            );
        }
    }

    public Setting Setting(string by) =>
        new()
        {
            Viewer = Viewer(by),
            Today = Today,
            Edition = Edition,
            Children = children,
            Holders = Rows.Where(r => r.IsOpen).ToDictionary(r => r.ChildId),
            Decisions = new Dictionary<string, Decision> { [Ivy] = Decision },
            Teams = Teams,
            Workers = Posts
                .Where(p => p.Value.Kind is PostKind.SocialWorker or PostKind.EarlyHelpWorker)
                .GroupBy(p => p.Value.Team!)
                .ToDictionary(
                    g => g.Key,
                    g => (IReadOnlySet<string>)g.Select(p => p.Key).ToHashSet()
                ),
            Dispute = Dispute,
        };

    public static IReadOnlyCollection<string> People => Posts.Keys;

    private Viewer Viewer(string id)
    {
        var (kind, role, team) = Posts[id];
        return new(
            id,
            id,
            Today,
            [
                new Hat(
                    $"post-{id}",
                    kind,
                    role,
                    team,
                    team is null ? null : new HashSet<string> { team },
                    null
                ),
            ]
        );
    }

    private Statement New(string word, string? value, StatementKind kind, DateOnly day) =>
        new()
        {
            Id = $"st-{++ids}",
            ChildId = Ivy,
            Word = word,
            Value = value,
            Kind = kind,
            Day = day,
            RecordedAt = default,
            By = "assessment worker",
            Source = "typed in",
        };

    private Statement NewWith(
        string word,
        StatementKind kind,
        DateOnly day,
        IReadOnlyDictionary<string, string> attributes
    ) =>
        new()
        {
            Id = $"st-{++ids}",
            ChildId = Ivy,
            Word = word,
            Kind = kind,
            Day = day,
            RecordedAt = default,
            By = "assessment worker",
            Source = "typed in",
            Attributes = attributes,
        };
}
