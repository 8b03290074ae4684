using Throughline.Casework.Ledger;
using Throughline.Casework.People;
using Throughline.Procedures.Rules;

namespace Throughline.Casework.Permission;

/// <summary>Who may do what, once they may see the child. Null means they may.</summary>
public static class May
{
    public static Refusal? ChangeWorker(Viewer viewer, string teamId) =>
        viewer.Leads(teamId)
            ? null
            : Refusals.NotAllowed("a manager of the team that holds the child, or their line");

    public static Refusal? SayRoom(Viewer viewer, string teamId) =>
        viewer.Leads(teamId) ? null : Refusals.NotAllowed("a manager of that team, or their line");

    public static Refusal? AddChild(Viewer viewer, string teamId) =>
        viewer.WorksIn(teamId) || viewer.Leads(teamId)
            ? null
            : Refusals.NotAllowed("somebody who works in that team");

    /// <summary>What is said and done of a child day by day: who is told, what was done.</summary>
    public static Refusal? WorkWith(Viewer viewer, Responsibility? open) =>
        open is not null
        && (
            open.WorkerId == viewer.PersonId
            || viewer.WorksIn(open.TeamId)
            || viewer.Leads(open.TeamId)
        )
            ? null
            : Refusals.NotAllowed("the team that holds the child");

    /// <summary>Says that something owed to a child was done: the team that holds the child, and whom the rule names.</summary>
    public static Refusal? RecordDuty(Who? who, Responsibility? open, Cast cast) =>
        who is not null && WhoIs.Plays(who, cast) ? null : WorkWith(cast.Viewer, open);

    public static Refusal? CloseCase(Viewer viewer, string teamId) => ChangeWorker(viewer, teamId);

    public static Refusal? RecordChoice(Viewer viewer, string teamId) =>
        ChangeWorker(viewer, teamId);

    public static Refusal? Restrict(Viewer viewer) =>
        viewer.Hats.Any(h => h.IsSenior)
            ? null
            : Refusals.NotAllowed("a service manager or the head of service");

    public static Refusal? JudgeReadings(Viewer viewer) =>
        viewer.Is(PostKind.ProcedureOwner) || viewer.Hats.Any(h => h.IsSenior)
            ? null
            : Refusals.NotAllowed(
                "the procedure’s owner, a service manager or the head of service"
            );

    /// <summary>Numbers of the teams they answer for; the chair of a meeting, of every team at the table.</summary>
    public static Refusal? SeeReports(Viewer viewer) =>
        viewer.Hats.Any(h => h.IsSenior || (h.TeamId is { } team && h.Manages(team)))
            ? null
            : Refusals.NotAllowed("a team manager, a service manager or the head of service");

    public static Refusal? KeepStaff(Viewer viewer) =>
        viewer.Is(PostKind.Administrator) ? null : Refusals.NotAllowed("an administrator");

    public static Refusal? TakeInExtracts(Viewer viewer) =>
        viewer.Is(PostKind.DataOfficer) || viewer.Is(PostKind.Administrator)
            ? null
            : Refusals.NotAllowed("a data officer or an administrator");

    /// <summary>Counts over the whole council of what another edition would change; no child is named by it.</summary>
    public static Refusal? WeighEditions(Viewer viewer) =>
        viewer.Is(PostKind.ProcedureOwner) || viewer.Hats.Any(h => h.IsSenior)
            ? null
            : Refusals.NotAllowed("the procedure owner, a service manager or the head of service");

    public static Refusal? PublishEditions(Viewer viewer) =>
        viewer.Is(PostKind.ProcedureOwner) ? null : Refusals.NotAllowed("the procedure owner");

    /// <summary>Brings the council's own document and says which of its words each clause tells; all staff may read it.</summary>
    public static Refusal? KeepOwnTexts(Viewer viewer) => PublishEditions(viewer);

    /// <summary>The second look at an edition before it comes into force.</summary>
    public static Refusal? ApproveEditions(Viewer viewer) =>
        viewer.Is(PostKind.ProcedureOwner) || viewer.Hats.Any(h => h.IsSenior && h.TeamIds is null)
            ? null
            : Refusals.NotAllowed(
                "the procedure owner, or a service manager or head of service for the whole council"
            );

    /// <summary>Their own absences and representatives, a manager's those of the team, an administrator's anybody's.</summary>
    public static Refusal? SayWhoStandsIn(Viewer viewer, string personId, string? teamId) =>
        viewer.PersonId == personId
        || viewer.Is(PostKind.Administrator)
        || (teamId is not null && viewer.Leads(teamId))
            ? null
            : Refusals.NotAllowed("the person themselves, their manager or an administrator");
}
