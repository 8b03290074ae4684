namespace Throughline.Web.Links;

/// <summary>
/// Every address of the site, typed. A page never writes an address by hand, and an address never carries a name,
/// a number or a reason: opaque ids only. The class is partial: each folder of pages adds its own links in a file of its own.
/// </summary>
public sealed partial class SiteLinks(LinkGenerator generator)
{
    public string Home() => Path("/Work/Index");

    public string SignIn() => Path("/SignIn/Index");

    public string SignOut() => Path("/SignIn/Out");

    internal string? PathOrNull(string page) => generator.GetPathByPage(page);

    private string Path(string page, object? values = null) =>
        generator.GetPathByPage(page, values: values)
        ?? throw new InvalidOperationException($"No page answers to {page}.");
}
