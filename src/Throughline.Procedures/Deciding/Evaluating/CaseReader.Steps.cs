using Throughline.Procedures.Deciding.Saying;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Deciding.Evaluating;

internal sealed partial class CaseReader
{
    /// <summary>A step is a duty that waits for those above it.</summary>
    private DutyStanding StepStanding(Step step)
    {
        var draft = new DutyStanding(
            step.Name,
            new(Journey!.Id, Journey.Clauses),
            Say(step.Force ?? Force.Must),
            IsStep: true,
            DutyState.NotMet,
            WhoWords.Of(step.Who),
            step.Does ?? step.Name,
            Due: null,
            Opens: null,
            DueTime: null,
            Done: null,
            FreshUntil: null,
            step.AnyTimeBefore,
            WaitsFor: null,
            step.Due?.Text,
            How: null,
            Tells: null,
            []
        );
        if (DepartedFrom(step.Name, step.Force ?? Force.Must, null))
            return draft with { State = DutyState.DepartedFrom };
        var ahead = Ahead(step);
        var waits = ahead.FirstOrDefault(s => StepDone(s.Name) is null);
        var done = StepDone(step.Name);
        if (waits is not null && done is null)
            return draft with { State = DutyState.NotYet, WaitsFor = waits.Name };
        var arose = ahead.Max(s => StepDone(s.Name));
        var shown =
            done is { } day ? Shown.On(day)
            : step.ShownBy is null || LedAway(step) ? Shown.Nothing
            : Shows(step.ShownBy, null) with { Done = null };
        return Stand(draft, shown, step.Due, arose, null, At.Today, []);
    }

    /// <summary>May each step of the journey in use be taken, and what stands in its way.</summary>
    public IReadOnlyList<StepStanding> Steps(IReadOnlyList<DutyStanding> standings) =>
        [
            .. Journey!.Steps.Select(step =>
            {
                IReadOnlyList<string> waits =
                [
                    .. Ahead(step).Where(s => StepDone(s.Name) is null).Select(s => s.Name),
                ];
                var gates = Gates(standings, step.Name);
                var done = StepDone(step.Name) is not null;
                return new StepStanding(
                    step.Name,
                    WhoWords.Of(step.Who),
                    done,
                    May: !done && waits.Count == 0 && gates.Count == 0,
                    waits,
                    gates
                );
            }),
        ];

    /// <summary>A step's unmet musts, and its unmet shoulds that nobody departed from.</summary>
    private IReadOnlyList<string> Gates(IEnumerable<DutyStanding> standings, string step) =>
        [
            .. standings
                .Where(d =>
                    !d.IsStep
                    && d.Force != "may"
                    && d.State is DutyState.NotMet or DutyState.Overdue or DutyState.CannotTell
                    && IsBefore(d.Before, step)
                )
                .Select(d => d.Id),
        ];

    private bool IsBefore(string? before, string step) =>
        before is not null && (before == step || (Passes(before) && Passes(step)));

    private bool Passes(string step) =>
        step == TransferStep || Journey?.Step(step)?.LeadsTo(TransferState.Transferred) == true;

    /// <summary>"everything owed before STEP: met". Of a duty that asks this for itself it cannot be told.</summary>
    private Verdict Dues(Test.OfDues test)
    {
        if (_inDues)
            return Verdict.Told(
                test.Text,
                Kleene.Unknown(new(LeafKind.Missing, test.Text, Manager, test.Text)),
                null
            );
        _inDues = true;
        List<DutyStanding> before =
        [
            .. At
                .Plan.Duties.Where(Concerns)
                .Select(At.Plan.Ask)
                .SelectMany(d => Under(new(d, [d.Id], [])))
                .Where(d => IsBefore(d.Duty.Before?.Text, test.Step))
                .Select(Standing),
        ];
        _inDues = false;
        var unmet = Gates(before, test.Step);
        var doubtful = before.Where(d => d.State == DutyState.CannotTell && unmet.Contains(d.Id));
        if (unmet.Count > 0 && unmet.Count == doubtful.Count())
            return Verdict.Told(
                test.Text,
                Kleene.Unknown(
                    new(
                        LeafKind.Missing,
                        test.Text,
                        Manager,
                        $"it cannot be told whether {string.Join(", ", unmet)} is met"
                    )
                ),
                null
            );
        return Verdict.Told(
            test.Text,
            Kleene.Of(unmet.Count == 0 == test.Met),
            unmet.Count == 0 ? "met" : $"not met: {string.Join(", ", unmet)}"
        );
    }

    private PointRead DutyDone(string id, string text)
    {
        // A rule may have been taken out, to see what hangs on it.
        if (At.Plan.Duty(id) is not { } written || !_inDuty.Add(id))
            return PointRead.Awaits(text, "");
        var duty = At.Plan.Whole(written);
        var after = duty.After is null ? null : PointOf(id, duty.After);
        var shown =
            after is not null && !after.HasCome(At.Today)
                ? Shown.Nothing
                : EvidenceFor(ShownBy(duty), [.. WithExceptions(duty)], Since(duty, after));
        _inDuty.Remove(id);
        return shown.Done is { } done ? On(text, done)
            : shown.Leaves.Count > 0 ? PointRead.Lacks(text, shown.Leaves[0])
            : PointRead.Awaits(text, WhoWords.Of(duty.Who));
    }

    private readonly HashSet<string> _inDuty = [];

    private readonly HashSet<string> _inMissed = [];

    private IEnumerable<string> WithExceptions(Duty duty) =>
        [duty.Id, .. At.Plan.ExceptionsTo(duty).SelectMany(WithExceptions)];

    private PointRead OfMissed(Point.Missed missed) =>
        MissedOn(missed.StepOrDuty) is { } day
            ? On(missed.Text, day)
            : PointRead.Awaits(missed.Text, "");

    /// <summary>The day after the due day of a step or duty that was not done by then.</summary>
    private DateOnly? MissedOn(string id)
    {
        if (!_inMissed.Add(id))
            return null;
        var (due, done) = DueAndDone(id);
        _inMissed.Remove(id);
        return due is { } by && by < At.Today && !(done <= by) ? by.AddDays(1) : null;
    }

    private (DateOnly? Due, DateOnly? Done) DueAndDone(string id)
    {
        if (Journey?.Step(id) is { } step)
        {
            var standing = StepStanding(step);
            return (standing.Due, standing.Done);
        }
        // An exception that does not hold is not owed, and so is never missed.
        var found = At
            .Plan.Heads(id)
            .SelectMany(d => Under(new(d, [d.Id], [])))
            .Where(d => d.Ids.Contains(id))
            .Select(Standing)
            .FirstOrDefault();
        return (found?.Due, found?.Done);
    }
}
