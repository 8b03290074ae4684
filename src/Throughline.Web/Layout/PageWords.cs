using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Throughline.Web.Layout;

/// <summary>What a page tells the layout: its title, and where "Back" leads.</summary>
public static class PageWords
{
    private const string TitleKey = "title";
    private const string BackKey = "back";
    private const string BackTextKey = "back text";
    private const string WideKey = "wide";

    public static void Title(this ViewDataDictionary data, string title) => data[TitleKey] = title;

    public static string? Title(this ViewDataDictionary data) => data[TitleKey] as string;

    public static void Back(this ViewDataDictionary data, string href, string text = "Back")
    {
        data[BackKey] = href;
        data[BackTextKey] = text;
    }

    public static (string Href, string Text)? Back(this ViewDataDictionary data) =>
        data[BackKey] is string href ? (href, (string)data[BackTextKey]!) : null;

    /// <summary>The page uses the whole width, as long tables do.</summary>
    public static void Wide(this ViewDataDictionary data) => data[WideKey] = true;

    public static bool IsWide(this ViewDataDictionary data) => data[WideKey] is true;
}
