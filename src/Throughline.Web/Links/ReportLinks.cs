namespace Throughline.Web.Links;

public sealed partial class SiteLinks
{
    public string Reports() => Path("/Reports/Index");
}
