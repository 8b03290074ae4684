using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Deciding.Evaluating;

internal sealed partial class CaseReader
{
    /// <summary>A duty as it stands under its exceptions. <see cref="Ids"/> is its own id and those of what it excepts.</summary>
    private sealed record InForce(Duty Duty, IReadOnlyList<string> Ids, IReadOnlyList<Leaf> Unless);

    private bool _inDues;

    /// <summary>Every duty that concerns this child now, in the order of the document, and then the steps.</summary>
    public IReadOnlyList<DutyStanding> Standings()
    {
        var standings = new List<DutyStanding>();
        foreach (var duty in At.Plan.Duties.Where(Concerns).Select(At.Plan.Ask))
        foreach (var inForce in Under(new(duty, [duty.Id], [])))
            if (standings.TrueForAll(s => s.Id != inForce.Duty.Id))
                standings.Add(Standing(inForce));
        if (Journey is not null)
            standings.AddRange(Journey.Steps.Select(StepStanding));
        return standings;
    }

    private bool Concerns(Duty duty) =>
        (duty.For ?? DutyFor.EveryTransfer) switch
        {
            DutyFor.EveryChild => true,
            DutyFor.EveryTransfer => Moving
                && Journey?.JourneyKind != JourneyKind.ManagementHandover,
            DutyFor.Named => duty.ForRules.Any(_active.Contains),
        };

    private List<InForce> Under(InForce general)
    {
        List<InForce> instead = [];
        List<Leaf> unless = [.. general.Unless];
        if (When(general.Duty.Id, general.Duty.When) is not { Truth: Truth.False })
            foreach (var exception in At.Plan.ExceptionsTo(general.Duty))
            {
                if (exception.For is not null && !Concerns(exception))
                    continue;
                if (exception.Force == Force.May && Choices.Of(At, exception.Id) is null)
                    continue;
                if (
                    DepartedFrom(
                        exception.Id,
                        exception.Force ?? general.Duty.Force,
                        exception.DepartedBy
                    )
                )
                    continue;
                var when = When(exception.Id, exception.When)?.Now ?? Kleene.True;
                if (when.Truth == Truth.True)
                    instead.AddRange(
                        Under(
                            new(
                                exception.Under(general.Duty),
                                [exception.Id, .. general.Ids],
                                general.Unless
                            )
                        )
                    );
                else if (when.Truth == Truth.Unknown)
                    unless.AddRange(when.Leaves);
            }
        return instead.Count > 0 ? instead : [general with { Unless = unless }];
    }

    private bool DepartedFrom(string id, Force? force, Who? departedBy) =>
        Choices.DepartureFrom(At, id, force, departedBy) is not null;

    private DutyStanding Standing(InForce inForce)
    {
        var duty = inForce.Duty;
        var draft = Draft(duty, inForce);
        var when = When(duty.Id, duty.When)?.Now ?? Kleene.True;
        if (when.Truth == Truth.False)
            return draft with { State = DutyState.NotOwed };
        // Whoever says that it was done has settled it, whether or not it was owed.
        if (when.Truth == Truth.Unknown && Ticked(inForce.Ids, null) is { } ticked)
            return draft with { State = DutyState.Met, Done = ticked };
        if (when.Truth == Truth.Unknown)
            return draft with
            {
                State = DutyState.CannotTell,
                Missing = Lacking(when.Leaves, inForce.Unless),
            };
        if (duty.Waived)
            return draft with { State = DutyState.Waived };
        if (inForce.Ids.Any(id => DepartedFrom(id, duty.Force, duty.DepartedBy)))
            return draft with { State = DutyState.DepartedFrom };

        var after = duty.After is null ? null : PointOf(duty.Id, duty.After);
        if (after is not null && !after.HasCome(At.Today))
            return draft with
            {
                State = after.State == PointState.Unknown ? DutyState.CannotTell : DutyState.NotYet,
                WaitsFor = duty.After!.Text,
                Missing = Lacking(
                    after.State == PointState.Unknown ? after.Leaves : [],
                    inForce.Unless
                ),
            };
        var since = Since(duty, after);
        var shown = EvidenceFor(ShownBy(duty), inForce.Ids, since);
        return Stand(
            draft with
            {
                Parts = PartsOf(duty.Shown, since),
            },
            shown,
            duty.Due,
            after?.Day,
            duty.Fresh,
            Gate(duty.Before),
            inForce.Unless
        );
    }

    /// <summary>
    /// From which day evidence counts: what hangs on a thing that comes again, or on another duty, must be done anew
    /// each time.
    /// </summary>
    private static DateOnly? Since(Duty duty, PointRead? after) =>
        duty.After is Point.OfEvent { Event.Event.Repeats: true } or Point.OfDuty
            ? after?.Day
            : null;

    /// <summary>The last part of the table of states, for duties and steps alike.</summary>
    private DutyStanding Stand(
        DutyStanding draft,
        Shown shown,
        Clock? clock,
        DateOnly? arose,
        Length? fresh,
        DateOnly gate,
        IReadOnlyList<Leaf> unless
    )
    {
        var read = Due(clock, arose);
        var due = read.Due;
        var done = shown.Done;
        if (clock is Clock.OnEvery && done < due)
            done = null;
        if (clock?.Then is { } again && shown.Done is { } last && !HasEnded(again))
            due = At.WorkingDays.After(last, again.Every);
        var freshUntil =
            shown.Oldest is { } oldest && fresh is { } window
                ? At.WorkingDays.After(oldest, window)
                : (DateOnly?)null;
        var standing = draft with
        {
            Due = due,
            Opens = read.Opens,
            CountedFrom = read.From,
            DueTime = read.Time,
            Done = done,
            FreshUntil = freshUntil,
            Missing = Lacking(
                [.. read.Leaves.Where(l => l.Kind == LeafKind.Missing), .. shown.Leaves],
                unless
            ),
        };
        var late = due is { } by && At.Today > by;
        if (due is { } turn)
            At.TurnDuty(turn.AddDays(1));
        if (done is not null && (freshUntil is null || freshUntil >= gate))
            return clock?.Then is not null && late && shown.Done < due
                ? standing with
                {
                    State = DutyState.Overdue,
                }
                : standing with
                {
                    State = DutyState.Met,
                };
        if (done is null && shown.Leaves.Count > 0)
            return standing with { State = DutyState.CannotTell };
        return standing with { State = late ? DutyState.Overdue : DutyState.NotMet };
    }

    private bool HasEnded(Repeat again) =>
        again.Until is not null && See(again.Until).HasCome(At.Today);

    /// <summary>The day that counts for freshness: when the step was taken, else when it is planned, else today.</summary>
    private DateOnly Gate(Point? before)
    {
        if (before is null)
            return At.Today;
        var passes =
            before is Point.Transfer
            || (
                before is Point.OfStep s
                && Journey?.Step(s.Step)?.LeadsTo(TransferState.Transferred) == true
            );
        var point = See(before);
        if (point.Day is { } day)
            return day;
        if (before is Point.OfStep step && Journey?.Step(step.Step)?.At is { } at)
            if (See(at) is { State: PointState.Planned, Day: { } planned })
                return planned;
        return passes && MoveDay is { } move ? new[] { move, At.Today }.Max() : At.Today;
    }
}
