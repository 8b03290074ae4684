using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Extracts;
using Throughline.Casework.Facts;
using Throughline.Casework.Families;
using Throughline.Casework.Ledger;
using Throughline.Casework.Permission;
using Throughline.Records.Queries;

namespace Throughline.Records.Acts;

/// <summary>Carries out what a comparison found, inside one act.</summary>
internal sealed class Intake(
    Room room,
    Extract extract,
    KnownRecords records,
    ExtractPlan plan,
    Editions editions,
    CancellationToken cancel
)
{
    private readonly string id = Ids.New();
    private readonly Dictionary<string, string> said = [];
    private readonly Dictionary<string, string> childOf = [];
    private ThroughlineDb Db => room.Db;
    private Deed Deed => room.Deed;

    public async Task<Acted> Carry()
    {
        var families = new IntakeFamilies(Db, plan);
        foreach (var child in plan.Children)
            await Child(child, families);
        foreach (var gone in plan.Gone)
            Unlist(gone);
        await Findings();
        Keep();
        foreach (
            var transfer in plan
                .Children.Select(c => c.Holding.Overtakes)
                .OfType<string>()
                .Distinct()
        )
            await InTransfers.Overtake(room, editions, transfer, id, cancel);
        await InTransfers.Confirm(room, editions, Agreed(), extract.AsOf, cancel);
        room.On(Chain.Council);
        room.EachChild("extract taken in", said);
        return new Acted(id, Sentence());
    }

    private async Task Child(ChildPlan p, IntakeFamilies families)
    {
        var child = p.Before?.Child;
        if (child is null)
            Db.Add(child = New(p.Said));
        else
            Db.Attach(child);
        childOf[p.Said.Number] = child.Id;
        Details(child, p.Details);
        families.Join(child, p);
        Hold(child, p);
        Say(child, p);
        Entry(child, p);
        Adviser(child, p);
        if (p.Said.Restricted && child.RestrictedAs is null)
            await Restrict(child, p);
        if (p.Changes)
            said[child.Id] = Sentence(p);
    }

    private static Child New(ChildSaid s)
    {
        // Annex A has no names; until a companion file brings one, the number stands for it.
        var unborn = s.BirthDate is null && s.Says.Any(x => x is { Word: "born", Value: "no" });
        var child = Casework.Families.Child.New(
            Ids.New(),
            s.GivenName ?? (unborn ? "" : "Child"),
            s.FamilyName ?? s.Number,
            s.Number
        );
        (child.BirthDate, child.ExpectedDate) = (s.BirthDate, s.ExpectedDate);
        return child;
    }

    private static void Details(Child child, ChildDetails d)
    {
        child.BirthDate = d.BirthDate ?? child.BirthDate;
        child.ExpectedDate = child.BirthDate is null ? d.ExpectedDate ?? child.ExpectedDate : null;
        if (d.GivenName is not null || d.FamilyName is not null || d.Number is not null)
            child.Rename(
                d.GivenName ?? child.GivenName,
                d.FamilyName ?? child.FamilyName,
                d.Number ?? child.Number
            );
    }

    private void Hold(Child child, ChildPlan p)
    {
        var holding = p.Holding;
        if (holding.End is { } end && p.Before?.Open is { } open)
        {
            Db.Attach(open);
            (open.Until, open.UntilKnown, open.UntilEarliest) = (end.On, end.Known, end.Earliest);
        }
        if (holding.Begin is { } begin)
            Db.Add(
                new Responsibility
                {
                    Id = Ids.New(),
                    ChildId = child.Id,
                    TeamId = begin.TeamId,
                    ManagerPostId = records.ManagerPosts[begin.TeamId],
                    WorkerId = begin.WorkerId,
                    From = begin.From,
                    FromKnown = begin.Known,
                    FromEarliest = begin.Earliest,
                    Until = begin.Until,
                    UntilKnown = begin.Until is null ? null : Known.FirstSeen,
                    Reason = begin.Reason,
                    RecordedAt = Deed.At,
                }
            );
        if (holding.ClosedOn is { } closed)
            child.ClosedOn = closed;
        else if (holding.Reopens)
            child.ClosedOn = null;
    }

    private void Say(Child child, ChildPlan p)
    {
        foreach (var ended in p.End)
        {
            Db.Attach(ended);
            (ended.EndedAt, ended.EndedBy, ended.EndedWhy) = (
                Deed.At,
                Deed.By,
                $"The extract of {extract.AsOf:d MMMM yyyy} says otherwise."
            );
        }
        foreach (var s in p.Add)
            Db.Add(
                new Statement
                {
                    Id = Ids.New(),
                    ChildId = child.Id,
                    Word = s.Word,
                    Value = s.Value,
                    Kind = s.Kind,
                    Day = s.Day,
                    Attributes = s.Attributes,
                    RecordedAt = Deed.At,
                    By = Deed.By,
                    Source = s.Source,
                    Replaces = p
                        .End.FirstOrDefault(e => e.Word == s.Word && e.Value == s.Value)
                        ?.Id,
                }
            );
    }

    private void Entry(Child child, ChildPlan p)
    {
        if (!p.Said.IsListed)
            return;
        var entry = p.Before?.Entry;
        if (entry is null)
            Db.Add(
                entry = new CaseSystemEntry
                {
                    ChildId = child.Id,
                    AsOf = extract.AsOf,
                    ExtractId = id,
                }
            );
        else
            Db.Attach(entry);
        (entry.AsOf, entry.ExtractId, entry.Listed) = (extract.AsOf, id, true);
        (entry.TeamText, entry.TeamId) = (p.Said.Team, records.Teams.Of(p.Said.Team).Id);
        (entry.WorkerText, entry.WorkerId) = (p.Said.Worker, records.Workers.Of(p.Said.Worker).Id);
    }

    private void Adviser(Child child, ChildPlan p)
    {
        if (
            p.Said.Adviser is null
            || records.Workers.Of(p.Said.Adviser).Id is not { } adviser
            || p.Before?.Adviser?.PersonId == adviser
        )
            return;
        if (p.Before?.Adviser is { } before)
        {
            Db.Attach(before);
            before.Until = extract.AsOf > before.From ? extract.AsOf.AddDays(-1) : before.From;
        }
        Db.Add(
            new Involvement
            {
                Id = Ids.New(),
                ChildId = child.Id,
                PersonId = adviser,
                Role = BesideExtract.Adviser,
                From = extract.AsOf,
            }
        );
    }

    /// <summary>Named are whoever holds the child now, and the senior managers; others only by a later act.</summary>
    private async Task Restrict(Child child, ChildPlan p)
    {
        child.RestrictedAs = $"Restricted record {Ids.New()[^6..].ToUpperInvariant()}";
        var post = p.Holding.Begin is { } begin
            ? records.ManagerPosts[begin.TeamId]
            : p.Before?.Open?.ManagerPostId;
        var posts = await Db
            .Posts.AsNoTracking()
            .Where(x => x.TeamId == null || x.Id == post)
            .ToListAsync(cancel);
        var named = posts
            .Where(x => x.HeldOn(room.Today) && (x.IsSenior || x.Id == post))
            .Select(x => x.PersonId)
            .Append(p.Holding.Begin?.WorkerId ?? p.Before?.Open?.WorkerId)
            .OfType<string>()
            .Distinct();
        foreach (var person in named)
            Db.Add(
                new NamedPerson
                {
                    ChildId = child.Id,
                    PersonId = person,
                    From = room.Today,
                }
            );
    }

    private void Unlist(KnownChild gone)
    {
        Db.Attach(gone.Entry!);
        gone.Entry!.Listed = false;
    }

    private async Task Findings()
    {
        var listed = plan
            .Children.Where(c => c.Said.IsListed)
            .Select(c => childOf[c.Said.Number])
            .ToHashSet();
        var now = plan
            .Findings.Select(c =>
                (Child: childOf[c.Said.Number], c.Finding!.Cause, c.Finding.There)
            )
            .Concat(
                plan.Gone.Select(g =>
                    (
                        Child: g.Child.Id,
                        Cause: FindingCause.NotInExtract,
                        There: "not in the extract"
                    )
                )
            )
            .ToDictionary(f => (f.Child, f.Cause), f => f.There);
        foreach (
            var standing in await Db
                .ExtractFindings.Where(f => f.EndedOn == null)
                .ToListAsync(cancel)
        )
            if (now.Remove((standing.ChildId, standing.Cause), out var there))
                standing.There = there;
            else if (listed.Contains(standing.ChildId))
                standing.EndedOn = extract.AsOf;
        foreach (var ((child, cause), there) in now)
            Db.Add(
                new ExtractFinding
                {
                    Id = Ids.New(),
                    ChildId = child,
                    Cause = cause,
                    There = there,
                    ExtractId = id,
                    Since = extract.AsOf,
                }
            );
    }

    private void Keep()
    {
        Db.Add(
            new ExtractTaken
            {
                Id = id,
                AsOf = extract.AsOf,
                FileName = extract.FileName,
                Hash = extract.Hash,
                By = Deed.By,
                TakenAt = Deed.At,
                Lists = extract.Lists,
                NewChildren = plan.New.Count(),
                ChangedChildren = plan.Changed.Count(),
                UnchangedChildren = plan.Unchanged,
                GoneChildren = plan.Gone.Count,
                SetAside = plan.SetAside.Count,
            }
        );
        for (var i = 0; i < plan.SetAside.Count; i++)
        {
            var row = plan.SetAside[i];
            Db.Add(
                new ExtractRow
                {
                    Id = Ids.New(),
                    ExtractId = id,
                    Number = i + 1,
                    Sheet = row.Sheet,
                    Row = row.Row,
                    Column = row.Column,
                    Value = row.Value,
                    Reason = row.Reason,
                    WholeRow = row.WholeRow,
                    ChildNumber = row.Number,
                }
            );
        }
    }

    /// <summary>The ledger rows that the case system now says too.</summary>
    private HashSet<string> Agreed() =>
        [
            .. plan
                .Children.Where(c => c.Said.IsListed && c.Finding is null && !c.Holding.Changes)
                .Select(c => c.Before?.Open?.Id)
                .OfType<string>(),
        ];

    private string Sentence() =>
        $"Extract of {extract.AsOf:d MMMM yyyy} taken in: {plan.New.Count()} children new, {plan.Changed.Count()} changed, {plan.Unchanged} unchanged, {plan.Gone.Count} not in it, {plan.SetAside.Count} rows or values set aside.";

    private string Sentence(ChildPlan p) =>
        (p.Before is null ? "First seen" : "Changed")
        + $" in an extract of {extract.AsOf:d MMMM yyyy}"
        + (
            p.Holding.ClosedOn is { } closed ? $": closed on {closed:d MMMM yyyy}"
            : p.Holding.Begin is not null ? $": held by {p.Said.Team}, {p.Said.Worker ?? "nobody"}"
            : ""
        )
        + ".";
}
