namespace Throughline.Web.Layout;

/// <summary>Pages as a person calls them, in the list of who looked where.</summary>
public static class PageNames
{
    private static readonly Dictionary<string, string> Known = new()
    {
        ["/Children/Index"] = "Search results",
        ["/Children/Child/Index"] = "The child’s page",
        ["/Children/Child/Journal"] = "The journal",
        ["/Children/Child/Why"] = "What the procedure says",
        ["/Children/Child/Record"] = "Recording something",
        ["/Children/Child/Withdraw"] = "Withdrawing a statement",
        ["/Children/Child/Siblings"] = "Brothers and sisters",
        ["/Children/Child/Worker"] = "Changing the worker",
        ["/Children/Child/PutBack"] = "Putting the worker back",
        ["/Children/Child/Done"] = "What was done",
    };

    public static string Of(string page) => Known.GetValueOrDefault(page, page);
}
