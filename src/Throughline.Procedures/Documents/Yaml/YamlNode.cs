using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents.Yaml;

/// <summary>What YAML can say in a procedure: text, a list or a table. Every scalar is text.</summary>
public abstract record YamlNode(Place Place, string Written);

public sealed record YamlText(Place Place, string Written, string Value) : YamlNode(Place, Written);

public sealed record YamlList(Place Place, string Written, IReadOnlyList<YamlNode> Items)
    : YamlNode(Place, Written);

public sealed record YamlTable(Place Place, string Written, IReadOnlyList<YamlEntry> Entries)
    : YamlNode(Place, Written);

public sealed record YamlEntry(YamlText Key, YamlNode Value);
