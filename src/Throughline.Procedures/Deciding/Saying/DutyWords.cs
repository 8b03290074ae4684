using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Deciding.Saying;

/// <summary>A duty in one line.</summary>
public static class DutyWords
{
    public static string Of(DutyStanding duty)
    {
        var gates = duty.Before is { } before && duty.Force != "may" ? $", before {before}" : "";
        return $"{State(duty)}: {duty.Who} {duty.Force} {duty.What}{gates} ({duty.Id})";
    }

    /// <summary>The state as a person says it: "Overdue since 7 April 2026".</summary>
    public static string State(DutyStanding duty) =>
        duty.State switch
        {
            DutyState.Met => duty.Done is { } done ? $"Met on {Words.Day(done)}" : "Met",
            DutyState.NotMet => $"Not met{Due(duty)}{Stale(duty)}",
            DutyState.Overdue => duty.Due is { } due
                ? $"Overdue, was due {Words.Day(due)}{Stale(duty)}"
                : "Overdue",
            DutyState.NotYet => duty.WaitsFor is { } first
                ? $"Not yet, waits for {first}"
                : "Not yet",
            DutyState.CannotTell =>
                $"Cannot be told: {Words.And([.. duty.Missing.Select(m => m.What).Distinct()])} is not known",
            DutyState.NotOwed => "Not owed",
            DutyState.Waived => "Waived",
            DutyState.DepartedFrom => "Departed from",
        };

    /// <summary>What it asks for: "tell IRO".</summary>
    public static string What(Act act) =>
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

    private static string Due(DutyStanding duty) =>
        duty.Due is { } due
            ? $", due {Words.Day(due)}{(duty.DueTime is { } at ? $" at {at:HH:mm}" : "")}"
            : "";

    private static string Stale(DutyStanding duty) =>
        duty is { FreshUntil: { } fresh, Done: not null }
            ? $", what there is was good until {Words.Day(fresh)}"
            : "";
}
