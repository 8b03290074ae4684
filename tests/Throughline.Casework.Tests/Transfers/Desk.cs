using Throughline.Casework.Deciding;
using Throughline.Casework.Facts;
using Throughline.Casework.Families;
using Throughline.Casework.Ledger;
using Throughline.Casework.People;
using Throughline.Casework.Permission;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using Team = Throughline.Casework.Teams.Team;

namespace Throughline.Casework.Tests.Transfers;

/// <summary>A family of two on a child in need plan, in Referral &amp; Assessment, under Wokingham's procedure.</summary>
internal sealed class Desk
{
    public const string Sender = "sending-manager";
    public const string Receiver = "receiving-manager";
    public const string Above = "service-manager";
    public const string SendingWorker = "sending-worker";
    public const string ReceivingWorker = "receiving-worker";
    public const string Assessment = "ra";
    public const string Brambles = "brambles";
    public const string Ivy = "ivy";
    public const string Max = "max";

    private readonly Dictionary<string, Child> children;
    private readonly List<Statement> statements = [];
    private int ids;

    public Desk()
    {
        children = new() { [Ivy] = Born(Ivy, "Ivy", 2016), [Max] = Born(Max, "Max", 2019) };
        foreach (var id in children.Keys)
        {
            Rows.Add(Row(id, Assessment, SendingWorker, Today.AddMonths(-1)));
            Fact(id, "plan", "child in need");
            Fact(id, "looked after", "no");
            Event(id, "child in need meeting", StatementKind.Planned, Today.AddDays(8));
        }
    }

    public DateOnly Today { get; set; } = new(2026, 5, 13);
    public Transfer? Transfer { get; private set; }
    public List<Responsibility> Rows { get; } = [];
    public Edition Edition { get; init; } = Shipped.Wokingham;

    /// <summary>The last refusal, as the person reads it.</summary>
    public string Sentence { get; private set; } = "";
    public bool SiblingsAreThese { get; init; } = true;

    public Dictionary<string, Team> Teams { get; } =
        new()
        {
            [Assessment] = new() { Id = Assessment, Name = "Referral & Assessment" },
            [Brambles] = new() { Id = Brambles, Name = "Brambles" },
            ["mash"] = new() { Id = "mash", Name = "MASH" },
            ["here4u"] = new() { Id = "here4u", Name = "Here4U" },
        };

    /// <summary>Does an act; the answer is its refusal's code, or null.</summary>
    public string? Do(
        string by,
        TransferCommand command,
        string? why = null,
        DateOnly? day = null
    ) => On(command is Begin ? null : Transfer, by, command, why, day);

    /// <summary>An act that may begin a transfer, done to the one there is.</summary>
    public string? Again(string by, TransferCommand command, string? why = null) =>
        On(Transfer, by, command, why, null);

    private string? On(
        Transfer? transfer,
        string by,
        TransferCommand command,
        string? why,
        DateOnly? day
    )
    {
        var deed = new Deed(by, default, day ?? Today, why);
        var result = TransferDecider.Decide(
            transfer,
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
            Pass(passing, deed);
        return null;
    }

    /// <summary>Acts that must not be refused, one after another.</summary>
    public void Done(string by, TransferCommand command, string? why = null) =>
        Assert.Null(Do(by, command, why));

    public string? HolderOf(string child) =>
        Rows.Single(r => r.ChildId == child && r.IsOpen).TeamId;

    public string? WorkerOf(string child) =>
        Rows.Single(r => r.ChildId == child && r.IsOpen).WorkerId;

    public NamedChild Named(string child) =>
        new(child, children[child].Name, children[child].BirthDate, children[child].Number);

    public Accept Accept(params string[] who) =>
        new(ReceivingWorker, [.. who.Select(Named)], Today);

    public void Restrict(string child, string reference, params string[] named)
    {
        children[child].RestrictedAs = reference;
        foreach (var person in named)
            children[child]
                .Named.Add(
                    new()
                    {
                        ChildId = child,
                        PersonId = person,
                        From = Today,
                    }
                );
    }

    public void Propose() => Done(Sender, new Propose([Ivy, Max]));

    public void Agree()
    {
        Propose();
        Done(Receiver, new AgreeTeam(Brambles, ReceivingWorker, null));
    }

    /// <summary>Everything Wokingham owes before the request and the acceptance.</summary>
    public void MakeReady()
    {
        Agree();
        Done(ReceivingWorker, new CompleteStep("introduced"));
        Done(SendingWorker, new CompleteStep("prepared"));
        Done(Sender, new PassAudit("audited"));
    }

    public void OweNothing() => LetPass(_ => true);

    /// <summary>Of what stands in the way of the acceptance: musts by the manager above, the others between the teams.</summary>
    public void LetPass(Func<string, bool> which)
    {
        var blocks = Blocks().Where(b => which(b.Rule)).ToList();
        foreach (var must in blocks.Where(b => b.IsMust))
            Done(
                Above,
                new OverrideMust([must.Rule], Today.AddDays(7)),
                "The family has moved today"
            );
        if (blocks.Where(b => !b.IsMust).Select(b => b.Rule).ToList() is { Count: > 0 } others)
            Done(Sender, new Depart(others), "Agreed between the teams");
    }

    public void Request()
    {
        MakeReady();
        Done(Sender, new RequestAcceptance());
    }

    public IReadOnlyList<string> Owed(params Force[] forces) =>
        [
            .. Blocks()
                .Where(b =>
                    forces.Any(f =>
                        string.Equals(f.ToString(), b.Force, StringComparison.OrdinalIgnoreCase)
                    )
                )
                .Select(b => b.Rule),
        ];

    public IReadOnlyList<Block> Blocks() =>
        Gating.Blocks(Transfer!, Decisions(), "accepted", Gating.Acceptance);

    public void Fact(string child, string word, string value) =>
        statements.Add(New(child, word, value, StatementKind.Fact, Today.AddMonths(-1)));

    public void Event(string child, string word, StatementKind kind, DateOnly day) =>
        statements.Add(New(child, word, null, kind, day));

    /// <summary>Both children, since a month ago.</summary>
    public void IsHeldBy(string team, string worker)
    {
        Rows.Clear();
        Rows.AddRange(children.Keys.Select(id => Row(id, team, worker, Today.AddMonths(-1))));
    }

    public void Forget(string word) => statements.RemoveAll(s => s.Word == word);

    public Dictionary<string, Decision> Decisions()
    {
        var records = children.Values.ToDictionary(
            c => c.Id,
            c => new CaseRecord(c)
            {
                Statements = [.. statements.Where(s => s.ChildId == c.Id)],
                Ledger = [.. Rows.Where(r => r.ChildId == c.Id)],
                Transfer = Transfer,
            }
        );
        var compiler = new CaseCompiler(Edition, new(Teams, new Dictionary<string, Person>()));
        return records.ToDictionary(
            r => r.Key,
            r =>
                Decider.Decide(
                    Edition,
                    compiler.Compile(
                        r.Value,
                        records.GetValueOrDefault,
                        new AsOf(Today),
                        [.. records.Keys]
                    ),
                    Today
                )
        );
    }

    public Setting Setting(string by) =>
        new()
        {
            Viewer = Viewer(by),
            Today = Today,
            Edition = Edition,
            Children = children,
            Holders = Rows.Where(r => r.IsOpen).ToDictionary(r => r.ChildId),
            Decisions = Decisions(),
            Teams = Teams,
            Workers = new Dictionary<string, IReadOnlySet<string>>
            {
                [Assessment] = new HashSet<string> { SendingWorker, "second-sending-worker" },
                [Brambles] = new HashSet<string> { ReceivingWorker, "second-worker" },
            },
            MovingElsewhere = MovingElsewhere,
            Siblings = children.Keys.ToDictionary(
                id => id,
                id => new SiblingAnswer
                {
                    Id = $"s-{id}",
                    ChildId = id,
                    Answer = SiblingsAreThese ? SiblingsAre.These : SiblingsAre.None,
                    SiblingIds = SiblingsAreThese ? [.. children.Keys.Where(c => c != id)] : [],
                    Day = Today,
                    RecordedAt = default,
                    By = Sender,
                }
            ),
            ByExtract = by == "extract",
        };

    public HashSet<string> MovingElsewhere { get; } = [];

    private Viewer Viewer(string id)
    {
        var (kind, role, team) = id switch
        {
            Sender => (PostKind.TeamManager, "Team Manager", Assessment),
            Receiver => (PostKind.TeamManager, "Team Manager", Brambles),
            SendingWorker => (PostKind.SocialWorker, "Social Worker", Assessment),
            ReceivingWorker => (PostKind.SocialWorker, "Social Worker", Brambles),
            Above => (PostKind.ServiceManager, "Service Manager", null),
            _ => (PostKind.SocialWorker, "Social Worker", (string?)"mash"),
        };
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

    private void Pass(Passing passing, Deed deed)
    {
        var open = Rows.Single(r => r.ChildId == passing.ChildId && r.IsOpen);
        var next = passing.Undoes is null
            ? LedgerRules.Pass(
                open,
                new(passing.TeamId, "post", passing.WorkerId),
                passing.Reason,
                deed,
                () => $"row-{++ids}"
            )
            : LedgerRules.PutBack(
                open,
                LedgerRules.Before(open, Rows.Where(r => r.ChildId == passing.ChildId)),
                "post",
                deed,
                () => $"row-{++ids}"
            );
        Rows.Add(next.Value);
        if (passing.Undoes is null)
            Transfer!.Line(passing.ChildId)!.ResponsibilityId = next.Value.Id;
    }

    private Statement New(
        string child,
        string word,
        string? value,
        StatementKind kind,
        DateOnly day
    ) =>
        new()
        {
            Id = $"st-{++ids}",
            ChildId = child,
            Word = word,
            Value = value,
            Kind = kind,
            Day = day,
            RecordedAt = default,
            By = Sender,
            Source = "typed in",
        };

    private static Responsibility Row(string child, string team, string worker, DateOnly from) =>
        new()
        {
            Id = $"row-{child}",
            ChildId = child,
            TeamId = team,
            ManagerPostId = "post",
            WorkerId = worker,
            From = from,
            FromKnown = Known.Act,
            RecordedAt = default,
        };

    private static Child Born(string id, string name, int year) =>
        new()
        {
            Id = id,
            GivenName = name,
            FamilyName = "Ashdown",
            Number = $"00{year}",
            SearchKey = name,
            SortKey = name,
            BirthDate = new(year, 3, 9),
        };
}
