namespace Throughline.Web.Layout;

/// <summary>Pages as a person calls them, in the list of who looked where.</summary>
public static class PageNames
{
    private static readonly Dictionary<string, string> Known = new()
    {
        ["/Children/Index"] = "Search results",
        ["/Handovers/One/Index"] = "A handover between leaders",
        ["/Desk/Index"] = "The duty desk",
        ["/Children/Case/Emergency"] = "Moving in an emergency",
        ["/Children/Case/Index"] = "The child’s page",
        ["/Children/Case/Journal"] = "The journal",
        ["/Children/Case/Why"] = "What the procedure says",
        ["/Children/Case/Ask"] = "Asking with other facts",
        ["/Procedures/Compare"] = "Comparing procedures",
        ["/Procedures/Publish/One"] = "An edition to be published",
        ["/Children/Case/Record"] = "Recording something",
        ["/Children/Case/Withdraw"] = "Withdrawing a statement",
        ["/Children/Case/Birth"] = "Recording the birth",
        ["/Children/Case/Correct"] = "Correcting the particulars",
        ["/Children/Case/Siblings"] = "Brothers and sisters",
        ["/Children/Case/Worker"] = "Changing the worker",
        ["/Children/Case/PutBack"] = "Putting the worker back",
        ["/Children/Case/Restrict"] = "Restricting the record",
        ["/Children/Case/Lift"] = "Lifting the restriction",
        ["/Children/Case/Close"] = "Closing the case",
        ["/Children/Case/Reopen"] = "Opening the case again",
        ["/Children/Case/Told"] = "Who is told",
        ["/Children/Case/Recipient"] = "Changing who is told",
        ["/Children/Case/StrikeChoice"] = "Striking out what was agreed",
        ["/Children/Case/Involve"] = "Who else works with the child",
        ["/Children/Case/Duty"] = "Recording what was owed",
        ["/Children/Case/StrikeDuty"] = "Striking out a record of what was owed",
        ["/Children/Case/Choice"] = "Recording what was agreed",
        ["/Children/Case/Done"] = "What was done",
    };

    public static string Of(string page) => Known.GetValueOrDefault(page, page);
}
