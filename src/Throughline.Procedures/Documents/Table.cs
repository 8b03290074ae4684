using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

/// <summary>A YAML table read against the keys it may have; each wrong or missing one becomes a problem.</summary>
internal sealed partial class Table
{
    private readonly YamlTable table;
    private readonly string kind;
    private readonly Problems problems;

    private Table(YamlTable table, string kind, Problems problems)
    {
        this.table = table;
        this.kind = kind;
        this.problems = problems;
    }

    public Place Place => table.Place;

    public string Written => table.Written;

    public IEnumerable<YamlEntry> Entries => table.Entries;

    public static Table? Of(YamlNode? node, BlockSpec spec, Problems problems)
    {
        if (Free(node, spec.Kind, problems) is not { } read)
            return null;
        foreach (var entry in read.table.Entries)
        {
            if (!spec.KeyNames.Contains(entry.Key.Value))
            {
                var comma = entry.Value is YamlText { Value.Length: 0 }
                    ? " A comma inside { } begins a new key; put the text in quotes."
                    : "";
                problems.Add(
                    entry.Key.Place,
                    $"'{entry.Key.Value}' is no key of {A(spec.Kind)}.{Nearest.Hint(entry.Key.Value, spec.KeyNames)}{comma}"
                );
            }
        }
        foreach (var key in spec.Keys.Where(k => k.Required && !read.Has(k.Name)))
            problems.Add(read.Place, $"this {Called(spec.Kind)} does not say '{key.Name}'");
        return read;
    }

    private static string Called(string kind) =>
        kind == Blocks.NotEncoded.Kind ? "entry of clauses not encoded" : kind;

    private static string A(string kind) =>
        ("aeio".Contains(Called(kind)[0], StringComparison.Ordinal) ? "an " : "a ") + Called(kind);

    /// <summary>A table whose keys are the author's own words.</summary>
    public static Table? Free(YamlNode? node, string kind, Problems problems)
    {
        if (node is null)
            return null;
        if (node is YamlTable table)
            return new(table, kind, problems);
        problems.Add(node.Place, $"{A(kind)} is a table of 'key: value' lines");
        return null;
    }

    public bool Has(string key) => Node(key) is not null;

    public YamlNode? Node(string key) =>
        table.Entries.FirstOrDefault(e => e.Key.Value == key)?.Value;

    public Place PlaceOf(string key) =>
        table.Entries.FirstOrDefault(e => e.Key.Value == key)?.Key.Place ?? Place;

    public YamlText? Scalar(string key) =>
        Node(key) is { } node ? AsText(node, key, problems) : null;

    public string? Text(string key) => Scalar(key)?.Value;

    public static YamlText? AsText(YamlNode node, string key, Problems problems)
    {
        switch (node)
        {
            case YamlText { Value.Length: > 0 } text:
                return text;
            case YamlText empty:
                problems.Add(empty.Place, $"'{key}' has nothing after it");
                return null;
            default:
                problems.Add(node.Place, $"'{key}' is one text, not a list or a table");
                return null;
        }
    }

    /// <summary>The items of a list of texts, or a single text as a list of one.</summary>
    public IReadOnlyList<YamlText> TextOrList(string key) =>
        Node(key) switch
        {
            null => [],
            YamlList => Texts(key),
            var node => AsText(node, key, problems) is { } text ? [text] : [],
        };

    public IReadOnlyList<YamlText> Texts(string key) =>
        [.. Items(key).Select(i => AsText(i, key, problems)).OfType<YamlText>()];

    public IReadOnlyList<YamlNode> Items(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlList { Items.Count: > 0 } list:
                return list.Items;
            case YamlList empty:
                problems.Add(empty.Place, $"'{key}' is an empty list");
                return [];
            case var node:
                problems.Add(node.Place, $"'{key}' is a list");
                return [];
        }
    }

    public T? Choice<T>(string key, IReadOnlyDictionary<string, T> list)
        where T : struct => Scalar(key) is { } text ? Choice(text, key, list, problems) : null;

    public static T? Choice<T>(
        YamlText text,
        string key,
        IReadOnlyDictionary<string, T> list,
        Problems problems
    )
        where T : struct
    {
        if (list.TryGetValue(text.Value, out var value))
            return value;
        problems.Add(
            text.Place,
            $"'{text.Value}' is no {(key == "because" ? "reason to set a clause aside" : key)}; say {Listed(list.Keys)}.{Nearest.Hint(text.Value, list.Keys)}"
        );
        return null;
    }

    public string? Word(string key, IReadOnlyList<string> list)
    {
        if (Scalar(key) is not { } text)
            return null;
        return WordOf(text, key, list, problems);
    }

    public static string? WordOf(
        YamlText text,
        string key,
        IReadOnlyList<string> list,
        Problems problems
    )
    {
        if (list.Contains(text.Value))
            return text.Value;
        problems.Add(
            text.Place,
            $"'{text.Value}' is no {key}; say {Listed(list)}.{Nearest.Hint(text.Value, list)}"
        );
        return null;
    }

    public bool Yes(string key) => Word(key, ["yes", "no"]) == "yes";

    public int? Number(string key)
    {
        if (Scalar(key) is not { } text)
            return null;
        if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n))
            return n;
        problems.Add(text.Place, $"'{text.Value}' is no whole number");
        return null;
    }

    public DateOnly? Day(string key) => Scalar(key) is { } text ? DayOf(text, problems) : null;

    public static DateOnly? DayOf(YamlText text, Problems problems)
    {
        if (
            DateOnly.TryParseExact(
                text.Value,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
            return day;
        problems.Add(text.Place, $"'{text.Value}' is no day; write it as 2026-03-31");
        return null;
    }

    public static string Listed(IEnumerable<string> words)
    {
        var all = words.ToArray();
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} or {all[^1]}";
    }

    /// <summary>Is this fit to be a word of rules: no comma, no " or ", and no false start?</summary>
    public static bool FitWord(string word) => !Unfit().IsMatch(word);

    [GeneratedRegex(
        @",| or |^not |^[0-9]|^(first|second|next|latest) |^\s*$",
        RegexOptions.ExplicitCapture,
        Patience.Milliseconds
    )]
    private static partial Regex Unfit();
}
