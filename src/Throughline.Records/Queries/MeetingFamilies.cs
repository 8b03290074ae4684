using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Families;
using Throughline.Casework.Meetings;
using Throughline.Casework.Permission;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Deciding.Saying;
using Throughline.Procedures.Rules;
using Throughline.Records.Acts;

namespace Throughline.Records.Queries;

/// <summary>The families on one sitting's list, in the order in which they are taken.</summary>
internal sealed class MeetingFamilies(
    ThroughlineDb db,
    TransferFiles files,
    TimeProvider clock,
    Viewer viewer,
    DateOnly day,
    TransferMeeting meeting,
    IReadOnlyDictionary<string, string> names
)
{
    private const string Plan = "plan";
    private static readonly IReadOnlyDictionary<string, string> NoFacts =
        new Dictionary<string, string>();

    public async Task<IReadOnlyList<FamilyOnList>> All(CancellationToken cancel)
    {
        var ids = meeting.Lines.Select(l => l.TransferId).Distinct().ToList();
        var transfers = await db
            .Transfers.AsNoTracking()
            .Include(t => t.Lines)
            .Where(t => ids.Contains(t.Id))
            .ToDictionaryAsync(t => t.Id, cancel);
        var childIds = transfers.Values.SelectMany(t => t.Lines).Select(l => l.ChildId).ToList();
        var mine = (
            await db
                .Children.Where(Sight.Of(viewer, day))
                .Where(c => childIds.Contains(c.Id))
                .Select(c => c.Id)
                .ToListAsync(cancel)
        ).ToHashSet();
        var lines = meeting
            .Lines.Where(l => l.TakenOffOn is null)
            .Select(l => (Line: l, Transfer: transfers[l.TransferId]))
            .Where(x => x.Transfer.Lines.Any(l => mine.Contains(l.ChildId)))
            .ToList();
        var around = await files.Around(
            db,
            viewer,
            day,
            clock.Instant(),
            lines.Select(x => x.Transfer),
            cancel
        );
        var families = lines
            .Zip(around)
            .ToDictionary(
                x => x.First.Line.Id,
                x => Family(x.First.Line, x.First.Transfer, x.Second, mine)
            );
        return
        [
            .. MeetingOrder
                .Of(meeting, l => families.TryGetValue(l.Id, out var f) && f.TakenFirst)
                .Where(l => families.ContainsKey(l.Id))
                .Select(l => families[l.Id]),
        ];
    }

    private FamilyOnList Family(
        MeetingLine line,
        Transfer t,
        Surroundings around,
        HashSet<string> mine
    )
    {
        var (setting, answers) = around;
        var decisions = answers.Values.Select(a => a.Decision).ToList();
        var point = decisions.Select(d => d.Point).MinBy(p => p.Day ?? DateOnly.MaxValue);
        var named = decisions.Select(d => d.Team is TeamAnswer.Moves m ? m.Teams : []).ToList();
        // What people wrote may name any child of the family.
        var whole = t.Lines.All(l => mine.Contains(l.ChildId));
        string? Written(string? text) => whole || text is null ? text : FamilyOnList.NotShown;
        return new(
            t.Id,
            t.State,
            [.. t.Lines.Select(l => Child(setting.Children[l.ChildId], setting, answers, mine))],
            setting
                .Siblings.Values.SelectMany(s => s.SiblingIds)
                .Concat(t.Lines.Select(l => l.ChildId))
                .Distinct()
                .Count() - 1,
            Written(line.Synopsis),
            line.IsLate,
            Written(line.LateWhy),
            line.WeeksCarried(meeting.Day),
            TakenFirst(setting, answers),
            setting.TeamName(t.SendingTeamId),
            t.ReceivingTeamId,
            t.ReceivingTeamId is null ? null : setting.TeamName(t.ReceivingTeamId),
            t.ReceivingWorkerId,
            t.ReceivingWorkerId is { } w ? names.GetValueOrDefault(w) : null,
            t.WorkerBy,
            t.AgreedDay,
            t.JointFrom,
            Written(t.Detail.Introduction?.How),
            whole ? t.Detail.OutstandingWork : [],
            line.Decision,
            Written(line.Note),
            t.DisputeId is not null,
            [
                .. setting
                    .Teams.Values.Where(x =>
                        x.HoldsChildren
                        && x.StandsOn(day)
                        && x.Id != t.SendingTeamId
                        && named.Count > 0
                        && named.TrueForAll(n => n.Contains(x.InProcedure))
                    )
                    .Select(x => new Named(x.Id, x.Name))
                    .OrderBy(x => x.Name, StringComparer.Ordinal),
            ],
            [
                .. answers
                    .Where(a => mine.Contains(a.Key))
                    .Select(a => AnswerWords.Of(a.Value.Decision))
                    .Distinct(),
            ],
            point?.Day,
            point?.At,
            AnswerDigest.Of(answers),
            RestrictionRules.NamedOnAll(
                setting
                    .AgreedFor(t.OpenLines.Select(l => l.ChildId))
                    .Where(mine.Contains)
                    .Select(c => setting.Children[c])
            )
        );
    }

    /// <summary>Those whom the procedure puts first in periods of high demand: by the events its "first" tests name.</summary>
    private bool TakenFirst(Setting setting, IReadOnlyDictionary<string, Answered> answers)
    {
        var rule = setting.Edition.Meetings.FirstOrDefault(m => m.Id == meeting.Rule);
        var events = Events(rule?.First).ToList();
        return events.Count > 0
            && answers.Values.Any(a =>
                events.TrueForAll(e =>
                    a.Facts.Events.Any(f =>
                        f.What == e.Event.Event.Name
                        && e.State switch
                        {
                            EventState.Planned => f.Planned >= day,
                            EventState.Happened => f.On <= day,
                            EventState.NotHappened => f.NotHeld is not null,
                        }
                    )
                )
            );
    }

    private static IEnumerable<Test.OfEvent> Events(Test? test) =>
        test switch
        {
            Test.AllOf all => all.Tests.SelectMany(Events),
            Test.AnyOf any => any.Tests.SelectMany(Events),
            Test.OfEvent e => [e],
            _ => [],
        };

    private ChildOnList Child(
        Child child,
        Setting setting,
        IReadOnlyDictionary<string, Answered> answers,
        HashSet<string> mine
    )
    {
        var may = mine.Contains(child.Id);
        var worker = setting.Holders.GetValueOrDefault(child.Id)?.WorkerId;
        var facts =
            may && answers.TryGetValue(child.Id, out var answer)
                ? answer.Facts.Child.Facts
                : NoFacts;
        return new(
            child.Id,
            may ? child.Name : child.RestrictedAs ?? "A child you may not see",
            may ? child.BirthDate ?? child.ExpectedDate : null,
            may ? child.Number : null,
            may,
            worker is null ? null : names.GetValueOrDefault(worker),
            facts.GetValueOrDefault(Plan),
            facts,
            child.RestrictedAs
        );
    }
}
