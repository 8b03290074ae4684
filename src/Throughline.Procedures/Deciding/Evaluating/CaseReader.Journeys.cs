using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Deciding.Evaluating;

internal sealed partial class CaseReader
{
    public IReadOnlySet<string> WithParents(string route) => At.Plan.WithParents(route);

    private const string TransferStep = "transfer";

    private HashSet<string> _active = [];
    private Dictionary<string, DateOnly?>? _stepDays;

    /// <summary>The journey in use; null when none, or when more than one claims the move.</summary>
    public Journey? Journey { get; private set; }

    /// <summary>The journeys that claim the move, where there is more than one.</summary>
    public IReadOnlyList<string> Rivals { get; private set; } = [];

    /// <summary>What keeps us from telling which journey it is.</summary>
    public IReadOnlyList<Leaf> JourneyLeaves { get; private set; } = [];

    /// <summary>The day the rules mean the case to pass, where that is still ahead.</summary>
    public DateOnly? MoveDay { get; set; }

    /// <summary>Is there a transfer, or an answer that asks for one?</summary>
    public bool Moving { get; private set; }

    /// <summary>
    /// Says which routes are in play, so that their duties and journey are. A route's duties are owed under its
    /// exceptions too.
    /// </summary>
    public void Follow(IEnumerable<string> routes, bool moving)
    {
        _active = [.. routes.SelectMany(At.Plan.WithParents)];
        Moving = moving;
        _stepDays = null;
        Journey = null;
        Rivals = [];
        JourneyLeaves = [];
        if (At.Given.Transfer?.Journey is { } named)
            Journey = At.Plan.Edition.Journeys.FirstOrDefault(j => j.Id == named);
        else
            Pick(At.Given.Transfer?.Route is { } route ? [route] : [.. routes]);
        if (Journey is not null)
            _active.Add(Journey.Id);
    }

    /// <summary>Of a route's journeys the one whose test holds; the route's own come before those of what it excepts.</summary>
    private void Pick(IReadOnlyList<string> routes)
    {
        var layer = routes;
        while (layer.Count > 0)
        {
            List<Journey> claims =
            [
                .. At.Plan.Edition.Journeys.Where(j => j.For.Any(layer.Contains)),
            ];
            List<(Journey Journey, Kleene When)> read =
            [
                .. claims.Select(j => (j, When(j.Id, j.When)?.Now ?? Kleene.True)),
            ];
            List<Journey> holds =
            [
                .. read.Where(r => r.When.Truth == Truth.True).Select(r => r.Journey),
            ];
            switch (holds.Count)
            {
                case 0:
                    JourneyLeaves =
                    [
                        .. read.Where(r => r.When.Truth == Truth.Unknown)
                            .SelectMany(r => r.When.Leaves),
                    ];
                    break;
                case 1:
                    Journey = holds[0];
                    break;
                default:
                    Rivals = [.. holds.Select(j => j.Id)];
                    break;
            }
            if (claims.Count > 0)
                return;
            layer = [.. layer.SelectMany(id => At.Plan.Route(id)?.ExceptionTo ?? []).Distinct()];
        }
    }

    private DateOnly? TransferDone =>
        StepDay(TransferStep)
        ?? (
            Journey?.Steps.FirstOrDefault(s => s.LeadsTo(TransferState.Transferred)) is { } last
            && (
                last.Reaches == TransferState.Transferred
                || EndedIn(last, TransferState.Transferred)
            )
                ? StepDone(last.Name)
                : null
        );

    /// <summary>The day a step was said to be done.</summary>
    private DateOnly? StepDay(string step) =>
        At.Given.Transfer is { } transfer
        && transfer.Steps.TryGetValue(step, out var day)
        && day <= At.Today
            ? day
            : null;

    /// <summary>The day a step was done, and stayed done: an outcome that leads back or up a ladder undoes it.</summary>
    private DateOnly? StepDone(string name)
    {
        _stepDays ??= [];
        if (_stepDays.TryGetValue(name, out var known))
            return known;
        _stepDays[name] = null;
        var step = Journey?.Step(name);
        var day = StepDay(name) ?? Ticked([name], null);
        if (step is not null)
        {
            day ??= step.ShownBy is null ? null : Shows(step.ShownBy, null).Done;
            if (day is null && step.Reaches == TransferState.Transferred)
                day = StepDay(TransferStep);
            if (LedAway(step) || Undone(step, day))
                day = null;
        }
        return _stepDays[name] = day;
    }

    private bool EndedIn(Step step, TransferState state) =>
        At.Given.Transfer is { } transfer
        && transfer.Outcomes.TryGetValue(step.Name, out var word)
        && step.Outcomes.Any(o => o is Outcome.ToState to && to.Word == word && to.State == state);

    private bool LedAway(Step step) =>
        At.Given.Transfer is { } transfer
        && transfer.Outcomes.TryGetValue(step.Name, out var word)
        && step.Outcomes.FirstOrDefault(o => o.Word == word) switch
        {
            Outcome.ToStep to => Place(to.Step) <= Place(step.Name),
            Outcome.ToLadder => true,
            Outcome.ToState { State: TransferState.Declined } => true,
            Outcome.ToState { State: TransferState.Returned } => true,
            Outcome.ToState { State: TransferState.Withdrawn } => true,
            _ => false,
        };

    /// <summary>A later step that led back to this one, or to one above it, has it done again.</summary>
    private bool Undone(Step step, DateOnly? day)
    {
        if (day is null || At.Given.Transfer is not { Outcomes.Count: > 0 } transfer)
            return false;
        var here = Place(step.Name);
        foreach (var later in Journey!.Steps.Skip(here + 1))
            if (
                transfer.Outcomes.TryGetValue(later.Name, out var word)
                && later.Outcomes.FirstOrDefault(o => o.Word == word) is Outcome.ToStep back
                && Place(back.Step) <= here
                && StepDay(later.Name) >= day
            )
                return true;
        return false;
    }

    private int Place(string step) => Journey!.Steps.TakeWhile(s => s.Name != step).Count();

    /// <summary>The steps that must be done before this one: those above it, save what may be left out or done at any time.</summary>
    private List<Step> Ahead(Step step)
    {
        List<Step> ahead = [];
        foreach (var other in Journey!.Steps)
        {
            if (other.AnyTimeBefore == step.Name)
                ahead.Add(other);
            else if (other.Name == step.Name)
                break;
            else if (
                step.AnyTimeBefore is null
                && other.AnyTimeBefore is null
                && other.Force != Force.May
            )
                ahead.Add(other);
        }
        return ahead;
    }

    private PointRead NextMeeting(Point.OfMeeting point)
    {
        var meeting = At.Plan.Edition.Meetings.FirstOrDefault(m => m.Name == point.Meeting);
        return meeting is { Every: not null }
            ? On(point.Text, MeetingDates.Next(meeting, At.Today, At.WorkingDays).Day)
            : PointRead.Awaits(point.Text, "chair");
    }
}
