using Throughline.Casework.Permission;
using Throughline.Procedures.Deciding.Saying;
using Throughline.Procedures.Rules;

namespace Throughline.Casework.Transfers;

internal static partial class Effects
{
    /// <summary>
    /// Whom it is to go to, where no meeting is to say so; and the first step, where proposing is what that step asks.
    /// </summary>
    private static void Proposing(Attempt a, Transfer t, Propose c)
    {
        t.ReceivingTeamId =
            c.TeamId
            ?? a.Journey switch
            {
                null => null,
                { JourneyKind: JourneyKind.WithinATeam } => t.SendingTeamId,
                var journey => JourneySteps.HasMeeting(journey) ? null : a.OnlyTeam,
            };
        if (JourneySteps.Taken(a) is { ShownBy: null } first && WhoIs.Plays(first.Who, a))
            Took(t, new(first.Name, a.Deed.Day, a.Deed.By, null, a.Deed.Why));
    }

    /// <summary>
    /// Takes the steps that were taken, departs from the shoulds that were not, and passes the children; to another
    /// team they pass when its manager accepts.
    /// </summary>
    private static List<Passing> AtOnce(Attempt a, Transfer t, MoveAtOnce c, NewId newId)
    {
        var deed = a.Deed;
        var last = Gating.AcceptStep(a.Journey)!;
        t.ReceivingTeamId = c.TeamId;
        Named(t, c.WorkerId, null, deed.Day);
        foreach (var step in a.Journey!.Steps.TakeWhile(s => s.Name != last.Name))
            if (c.StepsDone.Contains(step.Name))
                Took(t, new(step.Name, deed.Day, deed.By, null, null));
            else if (step.Force != Force.May)
                t.Detail = t.Detail with
                {
                    Choices =
                    [
                        .. t.Detail.Choices,
                        new(
                            newId(),
                            deed.Day,
                            null,
                            [],
                            step.Name,
                            null,
                            deed.By,
                            WhoWords.Of(step.Who),
                            deed.Why!
                        ),
                    ],
                };
        if (c.Said is { } said)
            t.Detail = t.Detail with
            {
                Views =
                [
                    .. t.Detail.Views,
                    new(c.ChildIds[0], deed.Day, deed.By, true, said, null),
                ],
            };
        if (c.TeamId != t.SendingTeamId)
            return [];
        TookLast(a, t, last);
        t.CaseSystemChangedOn = c.CaseSystemChangedOn;
        return Pass(t, [.. c.ChildIds], c.WorkerId!, deed.Day, c.Reason);
    }

    private static void Consented(Attempt a, Transfer t, RecordConsent c) =>
        t.Detail = t.Detail with
        {
            Consents = [.. t.Detail.Consents, new(c.State, a.Deed.Day, a.Deed.By, a.Deed.Why)],
        };
}
