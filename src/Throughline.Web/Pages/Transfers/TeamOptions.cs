namespace Throughline.Web.Pages.Transfers;

internal static class TeamOptions
{
    /// <summary>The value that stands for "no worker named yet".</summary>
    public const string NotYet = "not yet";
}
