namespace Throughline.Web.Links;

public sealed partial class SiteLinks
{
    /// <summary>Where a worker's cases are passed to others of the team.</summary>
    public string WorkersCases(string worker) => Path("/Workers/Cases", new { worker });
}
