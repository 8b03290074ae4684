using Throughline.Procedures.Rules;

namespace Throughline.Web.Procedures;

/// <summary>One file of an edition, as a part of a document.</summary>
public sealed record Part(string Slug, string Title, IReadOnlyList<WovenClause> Clauses);

/// <summary>A clause with all that is written under its heading, and the rules elsewhere that carry it too.</summary>
public sealed record WovenClause(
    Clause Clause,
    IReadOnlyList<Rule> Rules,
    IReadOnlyList<Rule> CarriedBy,
    IReadOnlyList<NotEncoded> NotEncoded,
    IReadOnlyList<Reading> Readings,
    IReadOnlyList<Scenario> Scenarios
);

/// <summary>An edition put back into the order in which the officer wrote it.</summary>
public sealed class Woven
{
    private readonly Dictionary<string, Part> partOfClause = [];

    public Woven(Edition edition)
    {
        Edition = edition;
        Parts =
        [
            .. edition
                .Clauses.GroupBy(c => c.Place.File)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => PartOf(edition, g.Key, [.. g.OrderBy(c => c.Place.Line)])),
        ];
        foreach (var part in Parts)
        foreach (var clause in part.Clauses)
            partOfClause[clause.Clause.Id] = part;
    }

    public Edition Edition { get; }
    public IReadOnlyList<Part> Parts { get; }

    public Part? Part(string slug) => Parts.FirstOrDefault(p => p.Slug == slug);

    /// <summary>The part in which a clause stands; null for a clause of another text.</summary>
    public Part? PartOf(string clause) => partOfClause.GetValueOrDefault(clause);

    private static Part PartOf(Edition edition, string file, IReadOnlyList<Clause> clauses)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return new(
            Shelf.Slug(name),
            TitleOf(edition, name),
            [.. clauses.Select((c, i) => ClauseOf(edition, c, clauses.ElementAtOrDefault(i + 1)))]
        );
    }

    /// <summary>The file's name as a heading, with the council's teams written as the council writes them.</summary>
    private static string TitleOf(Edition edition, string file)
    {
        var title = file.TrimStart([.. "0123456789-"]).Replace('-', ' ');
        if (title is "header")
            return "About this procedure";
        foreach (var team in edition.Teams)
            title = title.Replace(team.Name, team.Name, StringComparison.OrdinalIgnoreCase);
        return Text.Capital(title);
    }

    private static WovenClause ClauseOf(Edition edition, Clause clause, Clause? next)
    {
        bool Here(Place place) =>
            place.File == clause.Place.File
            && place.Line > clause.Place.Line
            && (next is null || place.Line < next.Place.Line);
        return new(
            clause,
            [.. edition.Rules.Where(r => Here(r.Place)).OrderBy(r => r.Place.Line)],
            [.. edition.Rules.Where(r => !Here(r.Place) && r.Clauses.Contains(clause.Id))],
            [.. edition.NotEncoded.Where(n => n.Clause == clause.Id)],
            [.. edition.Readings.Where(r => Here(r.Place))],
            [.. edition.Scenarios.Where(s => Here(s.Place))]
        );
    }
}
