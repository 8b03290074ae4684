using Microsoft.AspNetCore.Mvc.Rendering;

namespace Throughline.Web.Components;

/// <summary>
/// Remembers in which order a page drew its fields, so that the error summary, which is drawn afterwards, lists the
/// errors as the eye meets them.
/// </summary>
public static class FieldOrder
{
    private static readonly object Key = new();

    internal static void Note(ViewContext view, string field) => Fields(view).Add(field);

    /// <summary>The errors of a page: those of no field that it shows first, then field by field.</summary>
    public static IReadOnlyList<(string Field, string Message)> Errors(ViewContext view)
    {
        var order = Fields(view);
        return
        [
            .. view
                .ViewData.ModelState.SelectMany(
                    entry => entry.Value?.Errors ?? [],
                    (entry, error) =>
                        (Field: order.Contains(entry.Key) ? entry.Key : "", error.ErrorMessage)
                )
                .OrderBy(e => order.IndexOf(e.Field)),
        ];
    }

    private static List<string> Fields(ViewContext view)
    {
        var items = view.HttpContext.Items;
        if (items.TryGetValue(Key, out var known))
            return (List<string>)known!;
        var fields = new List<string>();
        items[Key] = fields;
        return fields;
    }
}
