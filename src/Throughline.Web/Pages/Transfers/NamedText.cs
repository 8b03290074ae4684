using System.Text.Json;
using Throughline.Casework.Transfers;

namespace Throughline.Web.Pages.Transfers;

/// <summary>A child as a page named the child, as one hidden field.</summary>
internal static class NamedText
{
    public static string Write(NamedChild child) => JsonSerializer.Serialize(child);

    /// <summary>Null when the text is not one that a page of ours wrote.</summary>
    public static NamedChild? Read(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<NamedChild>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
