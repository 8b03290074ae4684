using Throughline.Procedures.Deciding.Saying;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Deciding.Evaluating;

internal sealed partial class CaseReader
{
    private DutyStanding Draft(Duty duty, InForce inForce) =>
        new(
            duty.Id,
            new(duty.Id, duty.Clauses),
            Say(duty.Force ?? Force.Must),
            IsStep: false,
            DutyState.NotMet,
            WhoWords.Of(duty.Who),
            duty.Act is null ? "" : What(duty.Act),
            Due: null,
            Opens: null,
            DueTime: null,
            Done: null,
            FreshUntil: null,
            duty.Before?.Text,
            WaitsFor: null,
            duty.Due?.Text,
            Chases: duty.Due is not null,
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

    private static string What(Act act) =>
        act switch
        {
            Act.Does does => does.Text,
            Act.Attends { Event: { } one } => Attend(one),
            Act.Attends attends => $"attend the {attends.Text}",
            Act.Tells tells => $"tell {WhoWords.Of(tells.Whom)}",
            Act.Allocates { Whom: Who.Person { Name: "receiving worker" } } =>
                "name the worker who takes the case",
            Act.Allocates allocates => $"give the case to the {WhoWords.Of(allocates.Whom)}",
            _ => act.Text,
        };

    private static string Attend(EventRef one) =>
        one.WithAttribute is not null
            ? $"attend the {one.Text}"
            : one.Ordinal switch
            {
                Ordinal.First => $"attend the first {one.Event.Name}",
                Ordinal.Second => $"attend the second {one.Event.Name}",
                Ordinal.Next => $"attend the next {one.Event.Name}",
                Ordinal.Latest => $"attend {A(one.Event.Name)}",
                Ordinal.Only => $"attend the {one.Event.Name}",
            };

    private static string A(string noun) =>
        $"{("aeiou".Contains(noun[0], StringComparison.Ordinal) ? "an" : "a")} {noun}";

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
