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
            Chases: step.Due is not null,
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
        var arose = ahead.Count == 0 ? null : ahead.Max(s => StepDone(s.Name));
        var shown =
            done is { } day ? Shown.On(day)
            : step.ShownBy is null || LedAway(step) ? Shown.Nothing
            : Shows(step.ShownBy, null) with { Done = null };
        return Stand(draft, shown, step.Due, arose, null, At.Today, []);
    }

    /// <summary>May each step be taken, and what stands in its way.</summary>
    public IReadOnlyList<StepStanding> Steps(IReadOnlyList<DutyStanding> standings) =>
        Journey is null
            ? []
            :
            [
                .. Journey.Steps.Select(step =>
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
                    && d.Force is not ("may" or "info")
                    && d.State is DutyState.NotMet or DutyState.Overdue or DutyState.CannotTell
                    && IsBefore(d.Before, step)
                )
                .Select(d => d.Id),
        ];

    private bool IsBefore(string? before, string step) =>
        before is not null && (before == step || (Passes(before) && Passes(step)));

    private bool Passes(string step) =>
        step == TransferStep || Journey?.Step(step)?.LeadsTo(TransferState.Transferred) == true;

    /// <summary>"everything owed before STEP: met".</summary>
    private Verdict Dues(Test.OfDues test)
    {
        if (_inDues)
            return Verdict.Told(
                test.Text,
                Kleene.Unknown(new(LeafKind.Missing, test.Text, "", "it asks for itself")),
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
                        "sending manager",
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
        var duty = At.Plan.Duty(id);
        if (duty is null || _inDuty.Contains(id))
            return PointRead.Awaits(text, "");
        _inDuty.Add(id);
        var after = duty.After is null ? null : PointOf(id, duty.After);
        var shown =
            after is not null && !after.HasCome(At.Today)
                ? Shown.Nothing
                : EvidenceFor(ShownBy(duty), [id, .. ExceptionsOf(duty)], Since(duty, after));
        _inDuty.Remove(id);
        return shown.Done is { } done ? On(text, done)
            : shown.Leaves.Count > 0 ? PointRead.Lacks(text, shown.Leaves[0])
            : PointRead.Awaits(text, WhoWords.Of(duty.Who));
    }

    private readonly HashSet<string> _inDuty = [];

    private IEnumerable<string> ExceptionsOf(Duty duty) =>
        At.Plan.ExceptionsTo(duty).SelectMany(e => ExceptionsOf(e).Prepend(e.Id));

    /// <summary>The day after the due day of a step or duty that was not done by then.</summary>
    private PointRead OfMissed(Point.Missed missed)
    {
        if (!_inDuty.Add($"missed {missed.StepOrDuty}"))
            return PointRead.Awaits(missed.Text, "");
        var (due, done) = DueAndDone(missed.StepOrDuty);
        _inDuty.Remove($"missed {missed.StepOrDuty}");
        return due is { } by && by < At.Today && !(done <= by)
            ? On(missed.Text, by.AddDays(1))
            : PointRead.Awaits(missed.Text, "");
    }

    private (DateOnly? Due, DateOnly? Done) DueAndDone(string id)
    {
        if (Journey?.Step(id) is { } step)
        {
            var standing = StepStanding(step);
            return (standing.Due, standing.Done);
        }
        var found = At.Plan.Duty(id) switch
        {
            null => null,
            { ExceptionTo.Count: > 0 } exception => Standing(new(exception, [id], [])),
            var duty => Under(new(duty, [id], [])).Select(Standing).FirstOrDefault(),
        };
        return (found?.Due, found?.Done);
    }
}
