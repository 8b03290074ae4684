using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

/// <summary>The first pass over an edition: every name that its rules may use.</summary>
internal sealed record Gather(
    Known Known,
    IReadOnlyList<Block> Blocks,
    IReadOnlyList<Unread> NotRead
)
{
    private static readonly string[] Rules =
    [
        "route",
        "duty",
        "journey",
        "meeting",
        "ladder",
        "queue",
        "weights",
        "measure",
    ];

    public static Gather Names(
        IReadOnlyList<Block> blocks,
        IReadOnlyList<Unread> unread,
        Vocabulary shared,
        Problems problems
    )
    {
        var reader = new VocabularyReader(problems);
        var header = new HeaderReader(problems);
        var words = shared;
        foreach (var block in Under(blocks, "words", problems))
            words = reader.With(words, block.Node);
        var papers = new Dictionary<string, DocumentWord>(words.Documents);
        foreach (var block in Under(blocks, "documents", problems))
        foreach (var paper in header.Documents(block.Node, words))
            papers[paper.Name] = paper;
        foreach (var name in NamesIn(unread, "documents"))
            papers.TryAdd(name, new(name, null, false, false, [], "", Place.Nowhere));
        words = words with { Documents = papers };
        var teams = Under(blocks, "teams", problems)
            .SelectMany(b => header.Teams(b.Node))
            .ToArray();
        var roles = Under(blocks, "roles", problems)
            .SelectMany(b => header.Roles(b.Node))
            .ToArray();
        Twice(teams.Select(t => (t.Name, t.Place)), "team", problems);
        Twice(roles.Select(r => (r.Name, r.Place)), "role", problems);
        var known = new Known(
            words,
            [
                .. teams,
                .. NamesIn(unread, "teams")
                    .Select(n => new Team(n, null, null, [], null, null, null, Place.Nowhere)),
            ],
            [
                .. roles,
                .. NamesIn(unread, "roles")
                    .Select(n => new Role(n, null, null, false, Place.Nowhere)),
            ],
            Kinds(blocks, unread, problems),
            Steps(blocks, unread),
            [
                .. Under(blocks, "meeting", problems).Select(b => b.Text("name")).OfType<string>(),
                .. NamesIn(unread, "meeting"),
            ]
        );
        problems.Clause = null;
        foreach (
            var role in roles.Where(r => r.StandsInFor is { } s && roles.All(o => o.Name != s))
        )
            problems.Add(
                role.Place,
                $"'{role.StandsInFor}' is no role.{Nearest.Hint(role.StandsInFor!, roles.Select(r => r.Name))}"
            );
        return new(known, blocks, unread);
    }

    private static IEnumerable<string> NamesIn(IEnumerable<Unread> unread, string kind) =>
        unread.Where(u => u.Kind == kind).SelectMany(u => u.Names);

    private static IEnumerable<Block> Under(
        IEnumerable<Block> blocks,
        string kind,
        Problems problems
    )
    {
        foreach (var block in blocks.Where(b => b.Kind == kind && b.Node is not null))
        {
            problems.Clause = block.Fence.Clause;
            yield return block;
        }
    }

    private static void Twice(
        IEnumerable<(string Name, Place Place)> named,
        string what,
        Problems problems
    )
    {
        problems.Clause = null;
        foreach (var group in named.GroupBy(n => n.Name).Where(g => g.Count() > 1))
            problems.Add(group.Last().Place, $"the {what} '{group.Key}' is named twice");
    }

    private static Dictionary<string, string> Kinds(
        IEnumerable<Block> blocks,
        IEnumerable<Unread> unread,
        Problems problems
    )
    {
        var kinds = new Dictionary<string, string>();
        foreach (var block in blocks.Where(b => Rules.Contains(b.Kind)))
        {
            if (block.Text("id") is not { } id)
                continue;
            problems.Clause = block.Fence.Clause;
            if (!kinds.TryAdd(id, block.Kind))
                problems.Add(
                    block.Node!.Place,
                    $"the id '{id}' is used twice; ids are never reused"
                );
            if (!id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
                problems.Add(
                    block.Node!.Place,
                    $"'{id}' is no id; write small letters, figures and dashes"
                );
        }
        foreach (var block in unread)
            if (block.Id is { } id)
                kinds.TryAdd(id, Rules.Contains(block.Kind) ? block.Kind : Unread.AnyKind);
        return kinds;
    }

    private static Dictionary<string, IReadOnlyList<string>> Steps(
        IEnumerable<Block> blocks,
        IEnumerable<Unread> unread
    )
    {
        var steps = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var block in blocks.Where(b => b.Kind == "journey" && b.Node is YamlTable))
        {
            var list =
                ((YamlTable)block.Node!).Entries.FirstOrDefault(e => e.Key.Value == "steps")?.Value
                as YamlList;
            var names = (list?.Items ?? [])
                .OfType<YamlTable>()
                .Select(t => t.Entries.FirstOrDefault(e => e.Key.Value == "step")?.Value)
                .OfType<YamlText>()
                .Select(t => t.Value);
            steps.TryAdd(block.Text("id") ?? "", [.. names]);
        }
        foreach (var block in unread.Where(u => u.Kind is "journey" or Unread.AnyKind))
            steps.TryAdd(block.Id ?? "", block.Steps);
        return steps;
    }
}
