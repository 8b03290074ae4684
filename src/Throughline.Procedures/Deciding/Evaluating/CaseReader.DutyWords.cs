using Throughline.Procedures.Deciding.Saying;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Deciding.Evaluating;

internal sealed partial class CaseReader
{
    private static DutyStanding Draft(Duty duty, InForce inForce) =>
        new(
            duty.Id,
            new(duty.Id, duty.Clauses),
            Say(duty.Force ?? Force.Must),
            IsStep: false,
            DutyState.NotMet,
            WhoWords.Of(duty.Who),
            DutyWords.What(duty.Act!),
            Due: null,
            Opens: null,
            DueTime: null,
            Done: null,
            FreshUntil: null,
            duty.Before?.Text,
            WaitsFor: null,
            duty.Due?.Text,
            duty.How,
            duty.Act is Act.Tells tells ? WhoWords.Of(tells.Whom) : null,
            Lacking([], inForce.Unless)
        )
        {
            Allocates = duty.Act is Act.Allocates gives ? WhoWords.Of(gives.Whom) : null,
            Attends = duty.Act is Act.Attends comes ? comes.Text : null,
        };

    private static IReadOnlyList<Missing> Lacking(
        IEnumerable<Leaf> leaves,
        IReadOnlyList<Leaf> unless
    ) =>
        [
            .. leaves.Select(l => new Missing(l.What, l.WhoWouldKnow, l.Because)),
            .. unless.Select(l => new Missing(
                l.What,
                l.WhoWouldKnow,
                $"{l.Because}; an exception may hold"
            )),
        ];

    public static string Say(Force force) =>
        force switch
        {
            Force.Must => "must",
            Force.Should => "should",
            Force.Normally => "normally",
            Force.May => "may",
            Force.Info => "info",
        };

    /// <summary>Attending an event is shown by who came to it, unless the rule says otherwise.</summary>
    private static Evidence? ShownBy(Duty duty) =>
        duty.Shown
        ?? (
            duty is { Act: Act.Attends { Event: { } named }, Who: { } who }
            && named.Event.Attribute("attended by") is { } attended
                ? new Evidence.OfTests(
                    named.Place,
                    named.Text,
                    new Test.OfAttribute(
                        named.Place,
                        $"{named.Text} attended by: {who.Text}",
                        named,
                        attended,
                        new Condition.People(who.Place, who.Text, [who], Not: false)
                    )
                )
                : null
        );
}
