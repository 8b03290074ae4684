using Throughline.Procedures.Deciding;
using Throughline.Procedures.Documents.Grammar;
using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

/// <summary>One case of a file of facts: its name and day, where the file gives them, and what is known.</summary>
public sealed record CaseGiven(string? Name, DateOnly? AsOf, CaseFacts Case);

/// <summary>
/// Reads facts from outside, in a scenario's shape: YAML or JSON, one case or a list of them, held against the
/// vocabulary, teams and rules of an edition.
/// </summary>
public static class CaseFile
{
    private static readonly BlockSpec Spec = new(
        "case",
        false,
        "",
        [.. Blocks.Scenario.Keys.Select(k => k with { Required = k.Name == "child" })]
    );

    public static (IReadOnlyList<CaseGiven> Cases, IReadOnlyList<Problem> Problems) Read(
        string path,
        string text,
        Edition edition
    )
    {
        var problems = new Problems();
        var known = Known.Of(edition);
        var reader = new CaseReader(known, new Phrases(known, problems), problems);
        var root = YamlReader.Read(YamlSource.Whole(path, text), problems);
        var cases = new List<CaseGiven>();
        foreach (
            var node in root is YamlList list ? list.Items
            : root is null ? []
            : [root]
        )
        {
            if (Table.Of(node, Spec, problems) is { } table)
                cases.Add(new(table.Text("name"), table.Day("as of"), reader.Read(table)));
        }
        return (problems.Any ? [] : cases, problems.All);
    }
}
