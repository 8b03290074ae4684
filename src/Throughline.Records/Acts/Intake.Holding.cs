using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Extracts;
using Throughline.Casework.Families;
using Throughline.Casework.Ledger;
using Throughline.Casework.People;
using Throughline.Records.Queries;

namespace Throughline.Records.Acts;

/// <summary>Who holds the child, and who works with the child beside.</summary>
internal sealed partial class Intake
{
    private void Hold(Child child, ChildPlan p)
    {
        var holding = p.Holding;
        if (holding.End is { } end && p.Before?.Open is { } open)
        {
            Db.Attach(open);
            (open.Until, open.UntilKnown, open.UntilEarliest) = (end.On, end.Known, end.Earliest);
        }
        if (holding.Begin is { } begin)
            room.AddOneOfMany(
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

    private void Entry(Child child, ChildPlan p)
    {
        if (!p.Said.IsListed)
            return;
        var entry = p.Before?.Entry;
        if (entry is null)
            room.AddOneOfMany(
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
        room.AddOneOfMany(
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

    private List<Post>? posts;

    /// <summary>Named are whoever holds the child now, and the senior managers; others only by a later act.</summary>
    private async Task Restrict(Child child, ChildPlan p)
    {
        child.RestrictedAs = $"Restricted record {Ids.New()[^6..].ToUpperInvariant()}";
        var post = p.Holding.Begin is { } begin
            ? records.ManagerPosts[begin.TeamId]
            : p.Before?.Open?.ManagerPostId;
        posts ??= await Db.Posts.AsNoTracking().ToListAsync(cancel);
        var named = posts
            .Where(x => x.TeamId is null || x.Id == post)
            .Where(x => x.HeldOn(room.Today) && (x.IsSenior || x.Id == post))
            .Select(x => x.PersonId)
            .Append(p.Holding.Begin?.WorkerId ?? p.Before?.Open?.WorkerId)
            .OfType<string>()
            .Distinct();
        foreach (var person in named)
            room.AddOneOfMany(
                new NamedPerson
                {
                    ChildId = child.Id,
                    PersonId = person,
                    From = room.Today,
                }
            );
    }
}
