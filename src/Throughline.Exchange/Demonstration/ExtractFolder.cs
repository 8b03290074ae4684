using Throughline.Casework.Facts;
using Throughline.Exchange.AnnexA;
using Throughline.Exchange.Companions;

namespace Throughline.Exchange.Demonstration;

/// <summary>Writes the workbook and the companion files of one day, for the importer to be tried with.</summary>
public static class ExtractFolder
{
    /// <returns>The three files.</returns>
    public static IReadOnlyList<string> Write(World world, DateOnly asOf, string folder)
    {
        Directory.CreateDirectory(folder);
        var day = asOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return
        [
            To(
                folder,
                $"annex-a-{day}.xlsx",
                s => AnnexAWriter.Write(s, new Extracts(world, asOf).Book())
            ),
            To(folder, $"people-{day}.xlsx", s => CompanionWriter.People(s, People(world, asOf))),
            To(
                folder,
                $"statements-{day}.xlsx",
                s => CompanionWriter.Statements(s, Statements(world, asOf))
            ),
        ];
    }

    private static string To(string folder, string name, Action<Stream> write)
    {
        var path = Path.Combine(folder, name);
        using var file = File.Create(path);
        write(file);
        return path;
    }

    private static IEnumerable<CompanionPerson> People(World world, DateOnly asOf)
    {
        var families = world
            .Families.Select((f, i) => (f.Id, Number: $"F{i + 1:D4}"))
            .ToDictionary(x => x.Id, x => x.Number);
        return world
            .Children.Where(c => world.Ledger.Any(r => r.ChildId == c.Id && r.From <= asOf))
            .Select(c => new CompanionPerson(
                c.Number!,
                c.GivenName,
                c.FamilyName,
                c.BirthDate,
                c.ExpectedDate,
                families[c.FamilyId!],
                c.RestrictedAs is not null
            ));
    }

    /// <summary>What Annex A has no column for: events planned and held, papers, and judgements.</summary>
    private static IEnumerable<CompanionStatement> Statements(World world, DateOnly asOf)
    {
        var numbers = world.Children.ToDictionary(c => c.Id, c => c.Number!);
        return world
            .Statements.Where(s => DateOnly.FromDateTime(s.RecordedAt) <= asOf)
            .Select(s => new CompanionStatement(
                numbers[s.ChildId!],
                s.Word,
                s.Kind switch
                {
                    StatementKind.Planned => CompanionState.Planned,
                    StatementKind.Held => CompanionState.Held,
                    StatementKind.Fact or StatementKind.Happened or StatementKind.Done =>
                        CompanionState.Done,
                },
                s.Day,
                s.Value,
                s.Attributes.GetValueOrDefault("outcome"),
                s.Attributes.GetValueOrDefault("attended by")?.Split(", ")
            ));
    }
}
