using Throughline.Procedures.Deciding;

namespace Throughline.Web.Links;

public sealed partial class SiteLinks
{
    public string Children() => Path("/Children/Index");

    public string AddChild() => Path("/Children/New");

    public string Child(string child) => Path("/Children/Case/Index", new { child });

    public string Why(string child) => Path("/Children/Case/Why", new { child });

    public string AskWithOtherFacts(string child) => Path("/Children/Case/Ask", new { child });

    public string RecordFact(string child) => Path("/Children/Case/Record", new { child });

    public string WithdrawStatement(string child, string statement) =>
        Path("/Children/Case/Withdraw", new { child, statement });

    public string RecordBirth(string child) => Path("/Children/Case/Birth", new { child });

    public string CorrectChild(string child) => Path("/Children/Case/Correct", new { child });

    /// <summary>Where somebody says what is not known of the child: a word of the vocabulary, or who the siblings are.</summary>
    public string WhereSaid(string child, string what) =>
        what == Missing.Siblings ? Siblings(child) : RecordFact(child);

    public string Siblings(string child) => Path("/Children/Case/Siblings", new { child });

    public string ChangeWorker(string child) => Path("/Children/Case/Worker", new { child });

    public string PutWorkerBack(string child) => Path("/Children/Case/PutBack", new { child });

    /// <summary>Who is told what becomes of the child.</summary>
    public string Told(string child) => Path("/Children/Case/Told", new { child });

    public string Recipient(string child, string who = "new") =>
        Path("/Children/Case/Recipient", new { child, who });

    /// <summary>What people agreed where the procedure leaves it to them, before any transfer.</summary>
    public string RecordChoice(string child) => Path("/Children/Case/Choice", new { child });

    public string StrikeChoice(string child, string choice) =>
        Path("/Children/Case/StrikeChoice", new { child, choice });

    /// <summary>Who works with the child beside the worker.</summary>
    public string Involve(string child) => Path("/Children/Case/Involve", new { child });

    /// <summary>Says that something owed to the child was done.</summary>
    public string RecordDuty(string child, string rule) =>
        Path("/Children/Case/Duty", new { child, rule });

    public string StrikeDuty(string child, string rule, string evidence) =>
        Path(
            "/Children/Case/StrikeDuty",
            new
            {
                child,
                rule,
                evidence,
            }
        );

    public string CloseCase(string child) => Path("/Children/Case/Close", new { child });

    public string ReopenCase(string child) => Path("/Children/Case/Reopen", new { child });

    /// <summary>Asks a team to take a child who comes from another authority.</summary>
    public string AskTeam(string child) => Path("/Children/Case/AskTeam", new { child });

    public string RestrictChild(string child) => Path("/Children/Case/Restrict", new { child });

    public string LiftRestriction(string child) => Path("/Children/Case/Lift", new { child });

    /// <summary>Says that a record was restricted, to somebody who may not see it any more.</summary>
    public string RecordRestricted() => Path("/Children/Restricted");

    /// <summary>The page that says what was done; the act is looked up on the child's own chain.</summary>
    public string ChildDone(string child, string act) =>
        Path("/Children/Case/Done", new { child, act });

    public string ChildJournal(string child) => Path("/Children/Case/Journal", new { child });
}
