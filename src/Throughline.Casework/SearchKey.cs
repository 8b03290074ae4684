using System.Globalization;
using System.Text;

namespace Throughline.Casework;

/// <summary>Text as it is searched and sorted: the two databases' own collations differ.</summary>
public static class SearchKey
{
    /// <summary>Lower case, without accents or punctuation, single spaces.</summary>
    public static string Of(params IEnumerable<string?> parts)
    {
        var key = new StringBuilder();
        foreach (var c in string.Join(' ', parts).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
                key.Append(char.ToLowerInvariant(c));
            else if ((char.IsWhiteSpace(c) || c is '-' or '/' or '&') && key is [.., not ' '])
                key.Append(' ');
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark)
                continue;
        }

        return key.ToString().TrimEnd();
    }
}
