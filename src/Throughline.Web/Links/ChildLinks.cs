namespace Throughline.Web.Links;

public sealed partial class SiteLinks
{
    public string Children() => Path("/Children/Index");

    public string AddChild() => Path("/Children/New");

    public string Child(string child) => Path("/Children/Child/Index", new { child });

    public string Why(string child) => Path("/Children/Child/Why", new { child });

    public string RecordFact(string child) => Path("/Children/Child/Record", new { child });

    public string WithdrawStatement(string child, string statement) =>
        Path("/Children/Child/Withdraw", new { child, statement });

    public string Siblings(string child) => Path("/Children/Child/Siblings", new { child });

    public string ChangeWorker(string child) => Path("/Children/Child/Worker", new { child });

    public string PutWorkerBack(string child) => Path("/Children/Child/PutBack", new { child });

    /// <summary>The page that says what was done; the act is looked up on the child's own chain.</summary>
    public string ChildDone(string child, string act) =>
        Path("/Children/Child/Done", new { child, act });

    public string ChildJournal(string child) => Path("/Children/Child/Journal", new { child });
}
