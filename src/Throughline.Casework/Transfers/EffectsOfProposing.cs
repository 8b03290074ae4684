using Throughline.Casework.Permission;
using Throughline.Procedures.Rules;

namespace Throughline.Casework.Transfers;

internal static partial class Effects
{
    /// <summary>
    /// Whom it is to go to, where no meeting is to say so; the offer that is taken up; and the first step, where
    /// proposing is what that step asks.
    /// </summary>
    private static void Proposing(Attempt a, Transfer t, Propose c, NewId newId)
    {
        t.ReceivingTeamId =
            c.TeamId
            ?? a.Journey switch
            {
                null => null,
                { JourneyKind: JourneyKind.WithinATeam } => t.SendingTeamId,
                var journey => JourneySteps.HasMeeting(journey) ? null : a.OnlyTeam,
            };
        if (c.TakesUp is { } offer)
            t.Detail = t.Detail with { Choices = [TakenUp(a, offer, newId())] };
        if (JourneySteps.Taken(a) is { ShownBy: null } first && WhoIs.Plays(first.Who, a))
            Took(t, new(first.Name, a.Deed.Day, a.Deed.By, null, a.Deed.Why));
    }

    private static RecordedChoice TakenUp(Attempt a, string offer, string id)
    {
        var named = a
            .ChildIds.SelectMany(c => a.Setting.Decisions[c].Offers)
            .First(o => o.Rule.Id == offer);
        return new(
            id,
            a.Deed.Day,
            offer,
            [],
            null,
            named.Name,
            a.Deed.By,
            named.TakenUpBy ?? Part.SendingManager.Words,
            a.Deed.Why ?? ""
        );
    }
}
