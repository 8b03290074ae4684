using Throughline.Procedures.Rules;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Throughline.Procedures.Documents.Yaml;

/// <summary>
/// Reads the plain part of YAML and refuses the rest: anchors, aliases, tags, merge keys, keys said twice, keys that are
/// not text, second documents, tabs, and anything nested over <see cref="Deepest"/> levels.
/// </summary>
public sealed class YamlReader
{
    public const int Deepest = 20;

    private readonly YamlSource source;
    private readonly Problems problems;
    private readonly Parser parser;

    private YamlReader(YamlSource source, Problems problems)
    {
        this.source = source;
        this.problems = problems;
        parser = new Parser(new Scanner(new StringReader(source.Text), skipComments: true));
    }

    /// <summary>The root of the piece, or null when it could not be read at all (problems say why).</summary>
    public static YamlNode? Read(YamlSource source, Problems problems)
    {
        if (HasTabs(source, problems))
            return null;
        var reader = new YamlReader(source, problems);
        try
        {
            return reader.Document();
        }
        catch (YamlException broken)
        {
            problems.Add(
                source.At(broken.Start.Line, broken.Start.Column),
                $"this cannot be read as YAML: {Helped(broken.Message)}"
            );
            return null;
        }
        catch (InvalidOperationException)
        {
            // The parser gives up in this way on some broken lists, and does not say where.
            problems.Add(
                source.At(1, 1),
                "this block cannot be read as YAML: some [ or { is never closed"
            );
            return null;
        }
        catch (TooDeep deep)
        {
            problems.Add(deep.Place, $"this is nested over {Deepest} levels deep");
            return null;
        }
    }

    /// <summary>The slip that officers make most is told in words of theirs.</summary>
    private static string Helped(string message) =>
        message.Contains("invalid mapping", StringComparison.Ordinal)
        || message.Contains("mapping values are not allowed", StringComparison.Ordinal)
            ? "a colon with a space after it stands inside a text, which then needs quotation marks, or this line is set in too far"
            : Sentence(message);

    private static bool HasTabs(YamlSource source, Problems problems)
    {
        var lines = source.Text.Split('\n');
        var any = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var tab = lines[i].IndexOf('\t');
            if (tab < 0)
                continue;
            problems.Add(source.At(i + 1, tab + 1), "a tab stands here; use spaces");
            any = true;
        }
        return any;
    }

    private YamlNode? Document()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            problems.Add(source.At(1, 1), "this block is empty");
            return null;
        }
        var root = Node(1);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
            problems.Add(At(second), "a second YAML document begins here; use one block for each");
        return root;
    }

    private YamlNode Node(int depth)
    {
        if (depth > Deepest)
            throw new TooDeep(At(parser.Current!));
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            problems.Add(At(alias), $"the alias '*{alias.Value}' is not allowed; write it out");
            return new YamlText(At(alias), $"*{alias.Value}", $"*{alias.Value}");
        }
        if (parser.Current is NodeEvent node)
            Refuse(node);
        if (parser.TryConsume<Scalar>(out var scalar))
            return Text(scalar);
        if (parser.TryConsume<SequenceStart>(out var list))
            return List(list, depth);
        return Table(parser.Consume<MappingStart>(), depth);
    }

    private void Refuse(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
            problems.Add(
                At(node),
                $"the anchor '&{node.Anchor.Value}' is not allowed; write each rule out"
            );
        if (!node.Tag.IsEmpty)
            problems.Add(
                At(node),
                $"the tag '{node.Tag.Value}' is not allowed; every value is text"
            );
    }

    private YamlText Text(Scalar scalar) =>
        new(At(scalar), scalar.Value, scalar.Value.Trim().ReplaceLineEndings(" "));

    private YamlList List(SequenceStart start, int depth)
    {
        var items = new List<YamlNode>();
        while (!parser.Accept<SequenceEnd>(out _))
            items.Add(Node(depth + 1));
        var end = parser.Consume<SequenceEnd>();
        return new(At(start), Written(start, end), items);
    }

    private YamlTable Table(MappingStart start, int depth)
    {
        var entries = new List<YamlEntry>();
        while (!parser.Accept<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (key is not YamlText text)
                problems.Add(key.Place, "a key must be plain text");
            else if (text.Value == "<<")
                problems.Add(key.Place, "the merge key '<<' is not allowed; write it out");
            else if (entries.Any(e => e.Key.Value == text.Value))
                problems.Add(key.Place, $"'{text.Value}' is said twice here");
            else
                entries.Add(new(text, value));
        }
        var end = parser.Consume<MappingEnd>();
        return new(At(start), Written(start, end), entries);
    }

    private Place At(ParsingEvent at) => source.At(at.Start.Line, at.Start.Column);

    private string Written(ParsingEvent start, ParsingEvent end)
    {
        var from = (int)Math.Clamp(start.Start.Index, 0, source.Text.Length);
        var to = (int)Math.Clamp(end.End.Index, from, source.Text.Length);
        return source.Text[from..to].Trim();
    }

    private static string Sentence(string message)
    {
        var text = message.ReplaceLineEndings(" ").Trim().TrimEnd('.');
        return text.Length == 0
            ? "its layout is broken"
            : char.ToLowerInvariant(text[0]) + text[1..];
    }

    private sealed class TooDeep(Place place) : Exception
    {
        public Place Place { get; } = place;
    }
}
