using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;

namespace Throughline.Casework.Tests;

/// <summary>The procedures that the program ships, loaded once.</summary>
internal static class Shipped
{
    private static readonly Lazy<Library> Loaded = new(() => Library.Load(Folder()));

    public static Edition Law => Loaded.Value.Law.Single().Edition!;

    public static Edition Wokingham => Loaded.Value.Of("wokingham").First();

    public static Edition Gateshead => Loaded.Value.Of("gateshead").First();

    public static Edition Stockport => Loaded.Value.Of("stockport").First();

    private static readonly Lazy<Library> Invented = new(() =>
        Library.Load(Path.Combine(Root, "tests", "procedures"), Folder())
    );

    /// <summary>An invented council with every kind of journey and no meeting.</summary>
    public static Edition Fellbeck => Invented.Value.Of("fellbeck").First();

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
