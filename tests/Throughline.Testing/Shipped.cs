using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;
using Throughline.Records;

namespace Throughline.Testing;

/// <summary>The procedures that the program ships, loaded once.</summary>
public static class Shipped
{
    private static readonly Lazy<Library> Loaded = new(() => Library.Load(Folder()));

    public static Edition Wokingham => Loaded.Value.Of("wokingham").First();

    public static Edition Stockport => Loaded.Value.Of("stockport").First();

    /// <summary>Another council's procedure that the program ships, with England's clocks beside it.</summary>
    public static Editions Of(string council) =>
        new([Loaded.Value.Of(council).First()]) { Law = Law };

    private static readonly Lazy<Library> Invented = new(() =>
        Library.Load(Path.Combine(Root, "tests", "procedures"), Folder())
    );

    /// <summary>An invented council with every kind of journey and no meeting.</summary>
    public static Edition Fellbeck => Invented.Value.Of("fellbeck").First();

    /// <summary>The shipped procedure as another edition, with some of its words replaced; each has to be there.</summary>
    public static Edition Reworded(params (string Was, string Now)[] words) =>
        Library.LoadEdition(RewordedFiles(words), ProcedureFolder.Read(Folder())).Edition
        ?? throw new InvalidOperationException("The reworded edition does not load.");

    /// <summary>The same as its files, as an officer would send them.</summary>
    public static EditionFiles RewordedFiles(params (string Was, string Now)[] words)
    {
        var files = ProcedureFolder.ReadEdition(Path.Combine(Folder(), "wokingham", "2023-11"));
        foreach (var (was, now) in words)
        {
            if (!files.Files.Any(f => f.Text.Contains(was, StringComparison.Ordinal)))
                throw new InvalidOperationException($"The procedure does not say '{was}'.");
            files = files with
            {
                Files =
                [
                    .. files.Files.Select(f =>
                        f with
                        {
                            Text = f.Text.Replace(was, now, StringComparison.Ordinal),
                        }
                    ),
                ],
            };
        }
        return files;
    }

    /// <summary>England's statutory clocks.</summary>
    public static IReadOnlyList<Edition> Law =>
        [.. Loaded.Value.Law.Select(e => e.Edition).OfType<Edition>()];

    /// <summary>Wokingham's procedure with England's clocks beside it.</summary>
    public static Editions Editions => new([Wokingham]) { Law = Law };

    /// <summary>The checkout in which the tests run.</summary>
    public static string Root
    {
        get
        {
            for (
                var folder = new DirectoryInfo(AppContext.BaseDirectory);
                folder is not null;
                folder = folder.Parent
            )
                if (File.Exists(Path.Combine(folder.FullName, "throughline.slnx")))
                    return folder.FullName;
            throw new DirectoryNotFoundException("The tests run outside a checkout.");
        }
    }

    private static string Folder() => Path.Combine(Root, "procedures");
}
