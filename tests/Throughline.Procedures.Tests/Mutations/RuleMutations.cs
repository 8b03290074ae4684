using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Procedures.Documents;
using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Tests.Mutations;

/// <summary>
/// Finds every number, every word of a closed list and every force in the rules of a document. Words that only a
/// person reads (what is done, what a list shows) are not rules and are left alone.
/// </summary>
internal static partial class RuleMutations
{
    private static readonly HashSet<string> RuleKinds =
    [
        "route",
        "duty",
        "journey",
        "meeting",
        "ladder",
        "queue",
    ];

    private static readonly HashSet<string> ForPeople =
    [
        "id",
        "clauses",
        "reading",
        "does",
        "task",
        "name",
        "brings",
        "list shows",
        "weighs",
        "covers",
        "with",
        "leaves out",
        "how",
        "may discuss",
        "on a bank holiday",
        "meets",
        "exception to",
        "for",
        "step",
    ];

    public static IEnumerable<Mutation> Of(ProcedureFile file, Edition edition)
    {
        var lists = new ClosedLists(edition);
        var lines = file.Text.ReplaceLineEndings("\n").Split('\n');
        foreach (var fence in MarkdownReader.Read(file, new Problems()).Fences)
        {
            if (!RuleKinds.Contains(fence.Kind))
                continue;
            var root = YamlReader.Read(fence.Source, new Problems()) as YamlTable;
            var id = Value(root, "id") ?? "?";
            foreach (var found in OfTable(root!, "", id, lists, lines))
                yield return found;
        }
    }

    private static IEnumerable<Mutation> OfTable(
        YamlTable table,
        string above,
        string id,
        ClosedLists lists,
        string[] lines
    )
    {
        var step = Value(table, "step");
        foreach (var entry in table.Entries)
        {
            var key = entry.Key.Value;
            if (
                ForPeople.Contains(key)
                && !(
                    key == "for"
                    && entry.Value is YamlText { Value: "every child" or "every transfer" }
                )
            )
                continue;
            var path = Path(above, step, key);
            if (ClosedLists.OtherKey(key) is { } other)
                yield return new(id, path, entry.Key.Place, key, other);
            foreach (var found in OfNode(entry.Value, key, path, id, lists, lines))
                yield return found;
        }
    }

    private static IEnumerable<Mutation> OfNode(
        YamlNode node,
        string key,
        string path,
        string id,
        ClosedLists lists,
        string[] lines
    ) =>
        node switch
        {
            YamlTable table => OfTable(table, path, id, lists, lines),
            YamlList list => list.Items.SelectMany(
                (item, i) =>
                    OfNode(
                        item,
                        key,
                        item is YamlTable t && Value(t, "step") is not null
                            ? path
                            : $"{path} {i + 1}",
                        id,
                        lists,
                        lines
                    )
            ),
            YamlText text => OfText(text, key, path, id, lists, lines),
            _ => [],
        };

    private static IEnumerable<Mutation> OfText(
        YamlText text,
        string key,
        string path,
        string id,
        ClosedLists lists,
        string[] lines
    )
    {
        var line = lines[text.Place.Line - 1];
        var start = line.IndexOf(text.Value, text.Place.Column - 1, StringComparison.Ordinal);
        if (start < 0 || text.Value.StartsWith("when asked", StringComparison.Ordinal))
            yield break;
        foreach (var number in Number().Matches(text.Value).Cast<Match>())
        {
            var n = int.Parse(number.Value, CultureInfo.InvariantCulture);
            var width = $"D{number.Length}";
            var at = text.Place with { Column = start + number.Index + 1 };
            yield return new(
                id,
                path,
                at,
                number.Value,
                (n + 1).ToString(width, CultureInfo.InvariantCulture)
            );
            if (n > 0)
                yield return new(
                    id,
                    path,
                    at,
                    number.Value,
                    (n - 1).ToString(width, CultureInfo.InvariantCulture)
                );
        }
        var taken = new List<(int From, int To)>();
        var words = lists
            .For(key)
            .SelectMany(list => list.Select(word => (list, word)))
            .Where(x => x.list.Count > 1)
            .OrderByDescending(x => x.word.Length);
        foreach (var (list, word) in words)
        {
            foreach (var at in Occurrences(text.Value, word))
            {
                if (taken.Any(t => at < t.To && at + word.Length > t.From))
                    continue;
                taken.Add((at, at + word.Length));
                yield return new(
                    id,
                    path,
                    text.Place with
                    {
                        Column = start + at + 1,
                    },
                    word,
                    ClosedLists.Next(list, word)
                );
            }
        }
    }

    private static IEnumerable<int> Occurrences(string text, string word)
    {
        for (
            var at = text.IndexOf(word, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(word, at + 1, StringComparison.Ordinal)
        )
        {
            var before = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
            var end = at + word.Length;
            if (before && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                yield return at;
        }
    }

    private static string Path(string above, string? step, string key) =>
        string.Join(
            ' ',
            new[] { above, step is null ? "" : $"[{step}]", key }.Where(p => p.Length > 0)
        );

    private static string? Value(YamlTable? table, string key) =>
        (table?.Entries.FirstOrDefault(e => e.Key.Value == key)?.Value as YamlText)?.Value;

    [GeneratedRegex("[0-9]+", RegexOptions.None, Patience.Milliseconds)]
    private static partial Regex Number();
}
