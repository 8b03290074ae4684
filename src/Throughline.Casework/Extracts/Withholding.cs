namespace Throughline.Casework.Extracts;

/// <summary>
/// Whoever takes extracts in is not thereby one of those who may see a restricted child: of what was set aside of such
/// a child they are shown where it stands in the file, and a reference.
/// </summary>
public static class Withholding
{
    private const string Why =
        "The record is restricted. Somebody who is named on it can say what differs; the row is in the file.";

    /// <param name="references">By number, the reference of each restricted child whom the reader may not see.</param>
    public static IReadOnlyList<SetAsideRow> Of(
        IReadOnlyList<SetAsideRow> rows,
        IReadOnlyDictionary<string, string> references
    )
    {
        var numbers = new Withheld(references);
        return
        [
            .. rows.Select(r =>
                r.Number is { } number && numbers.For(number) is { } reference
                    ? r with
                    {
                        Number = reference,
                        Value = reference,
                        Reason = Why,
                    }
                    : r
            ),
        ];
    }
}

/// <summary>The numbers that a reader is not shown, and what stands in their place. Leading noughts make no difference.</summary>
public sealed class Withheld(IReadOnlyDictionary<string, string> references)
{
    private readonly Dictionary<string, string> byKey = references
        .GroupBy(r => Numbers.Key(r.Key))
        .ToDictionary(g => g.Key, g => g.First().Value);

    /// <summary>The reference in place of the number; null when the number may be shown.</summary>
    public string? For(string number) => byKey.GetValueOrDefault(Numbers.Key(number));
}
