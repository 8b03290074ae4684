namespace Throughline.Web.Links;

public sealed partial class SiteLinks
{
    /// <summary>Which teams have room, where the procedure asks it.</summary>
    public string RoomInTeams() => Path("/Teams/Index");
}
