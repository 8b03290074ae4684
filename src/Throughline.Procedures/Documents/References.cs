using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

/// <summary>What every rule block begins with.</summary>
internal sealed record RuleHead(
    string Id,
    IReadOnlyList<string> Clauses,
    IReadOnlyList<string> Readings
)
{
    public static RuleHead? Of(Table table)
    {
        var id = table.Text("id");
        var clauses = table.TextOrList("clauses").Select(c => c.Value).ToArray();
        var readings = table.TextOrList("reading").Select(r => r.Value).ToArray();
        return id is null ? null : new(id, clauses, readings);
    }
}

internal static class RuleForces
{
    public static readonly IReadOnlyDictionary<string, Force> All = Names
        .Forces.Where(f => f.Value != Force.Info)
        .ToDictionary(f => f.Key, f => f.Value);
}

/// <summary>Ids that point at other rules.</summary>
internal static class References
{
    public static IReadOnlyList<string> To(
        Table table,
        string key,
        IReadOnlyList<string> kinds,
        Known known,
        Problems problems
    ) => [.. table.TextOrList(key).Where(t => Is(t, kinds, known, problems)).Select(t => t.Value)];

    public static bool Is(
        YamlText text,
        IReadOnlyList<string> kinds,
        Known known,
        Problems problems
    )
    {
        if (
            known.RuleKinds.TryGetValue(text.Value, out var kind)
            && (kinds.Contains(kind) || kind == Unread.AnyKind)
        )
            return true;
        var what = string.Join(" or ", kinds);
        problems.Add(
            text.Place,
            kind is null
                ? $"no {what} is called '{text.Value}'.{Nearest.Hint(text.Value, kinds.SelectMany(known.RulesOf))}"
                : $"'{text.Value}' is a {kind}, not a {what}"
        );
        return false;
    }
}
