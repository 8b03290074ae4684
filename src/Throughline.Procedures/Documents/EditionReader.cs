using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Throughline.Procedures.Documents.Grammar;
using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

/// <summary>
/// Puts the files of one edition together: first every name, then every rule, then what holds between rules. Answers
/// null when anything at all is wrong; the problems say what.
/// </summary>
public static class EditionReader
{
    public static Edition? Read(
        string council,
        IReadOnlyList<ProcedureFile> files,
        Vocabulary shared,
        BankHolidays holidays,
        Problems problems
    )
    {
        var read = files.Select(f => MarkdownReader.Read(f, problems)).ToArray();
        var blocks = read.SelectMany(f => f.Fences).Select(f => Parse(f, problems)).ToArray();
        Unread[] unread =
        [
            .. read.SelectMany(f => f.Unread),
            .. blocks
                .Where(b => b.Node is null)
                .Select(b => new Unread(b.Kind, b.Fence.Source.Text)),
        ];
        var gathered = Gather.Names(blocks, unread, shared, problems);
        var phrases = new Phrases(gathered.Known, problems);
        var header = HeaderOf(council, files, blocks, unread, phrases, problems);
        var rules = new RuleBlocks(gathered.Known, phrases, problems);
        foreach (var block in blocks)
            rules.Read(block);
        problems.Clause = null;
        var edition = new Edition(
            header ?? EmptyHeader(council),
            HashOf(files, shared),
            gathered.Known.Vocabulary,
            holidays,
            gathered.Known.Teams,
            gathered.Known.Roles,
            [.. read.SelectMany(f => f.Clauses)],
            [.. read.SelectMany(f => f.Readings)],
            rules.Routes,
            rules.Duties,
            rules.Journeys,
            rules.Meetings,
            rules.Ladders,
            rules.Weights,
            rules.Measures,
            rules.NotEncoded,
            rules.Scenarios
        )
        {
            Queues = rules.Queues,
        };
        EditionChecks.Run(edition, gathered, read, header is not null, problems);
        return problems.Any ? null : edition;
    }

    private static Block Parse(Fence fence, Problems problems)
    {
        problems.Clause = fence.Clause;
        if (Blocks.OfFences.All(b => b.Kind != fence.Kind))
        {
            problems.AddUnread(
                fence.Place,
                $"'{fence.Kind}' is no kind of block.{Nearest.Hint(fence.Kind, Blocks.OfFences.Select(b => b.Kind))}"
            );
            return new(fence, null);
        }
        var before = problems.Count;
        var node = YamlReader.Read(fence.Source, problems);
        if (node is null)
            problems.KeptFromReading(before);
        return new(fence, node);
    }

    private static Header? HeaderOf(
        string council,
        IReadOnlyList<ProcedureFile> files,
        Block[] blocks,
        Unread[] unread,
        Phrases phrases,
        Problems problems
    )
    {
        var heads = blocks.Where(b => b.Kind == "procedure").ToArray();
        problems.Clause = null;
        if (heads.Length == 0 && unread.All(u => u.Kind is not ("procedure" or Unread.AnyKind)))
            problems.Add(
                new(files.Count > 0 ? files[0].Path : council, 1, 1),
                "this edition has no procedure block"
            );
        foreach (var second in heads.Skip(1))
            problems.Add(second.Fence.Place, "an edition has one procedure block; this is another");
        return heads.Length == 0 || heads[0].Node is null
            ? null
            : new HeaderReader(problems).Procedure(heads[0].Node, phrases);
    }

    private static Header EmptyHeader(string council) =>
        new(
            council,
            "",
            "",
            DateOnly.MinValue,
            null,
            null,
            null,
            null,
            [],
            SiblingsPolicy.EachAlone,
            null,
            null,
            [],
            Place.Nowhere
        );

    /// <summary>
    /// The same words give the same hash, wherever the folder lies and whatever its line ends. Of the shared
    /// vocabulary only the words that stand in the documents count, and bank holidays not at all: a word added for
    /// another council, or next year's holidays, make no new edition of this one.
    /// </summary>
    private static string HashOf(IReadOnlyList<ProcedureFile> files, Vocabulary shared)
    {
        var text = new StringBuilder();
        foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            text.Append(file.Path[(file.Path.LastIndexOf('/') + 1)..]).Append('\n');
            text.Append(file.Text.ReplaceLineEndings("\n")).Append('\0');
        }
        var facts = shared.Facts.Values.Where(f => Stands(f.Name, files));
        foreach (var fact in facts.OrderBy(f => f.Name, StringComparer.Ordinal))
            text.Append(
                CultureInfo.InvariantCulture,
                $"{fact.Name}|{fact.Type}|{string.Join(',', fact.Values)}|{fact.Silence.Kind}|{fact.Silence.Value}\n"
            );
        var events = shared.Events.Values.Where(e => Stands(e.Name, files));
        foreach (var e in events.OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            var attributes = e.Attributes.Select(a =>
                $"{a.Name}:{a.Type}:{string.Join(',', a.Values)}"
            );
            text.Append(
                CultureInfo.InvariantCulture,
                $"{e.Name}|{e.Kind}|{e.Repeats}|{e.CountsSince}|{e.LatestOnly}|{string.Join(';', attributes)}\n"
            );
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static bool Stands(string word, IReadOnlyList<ProcedureFile> files) =>
        files.Any(f => f.Text.Contains(word, StringComparison.Ordinal));
}

/// <summary>A fence and what its YAML says; null when that could not be read.</summary>
internal sealed record Block(Fence Fence, YamlNode? Node)
{
    public string Kind => Fence.Kind;

    public string? Text(string key) =>
        Node is YamlTable table
        && table.Entries.FirstOrDefault(e => e.Key.Value == key)?.Value is YamlText text
            ? text.Value
            : null;
}
