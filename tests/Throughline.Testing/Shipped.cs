using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;

namespace Throughline.Testing;

/// <summary>The procedures that the program ships, loaded once.</summary>
public static class Shipped
{
    private static readonly Lazy<Library> Loaded = new(() => Library.Load(Folder()));

    public static Edition Wokingham => Loaded.Value.Of("wokingham").First();

    private static string Folder()
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
            if (File.Exists(Path.Combine(folder.FullName, "procedures", "vocabulary.yaml")))
                return Path.Combine(folder.FullName, "procedures");
        throw new DirectoryNotFoundException("No folder of procedures above the tests.");
    }
}
