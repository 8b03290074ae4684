using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;

namespace Throughline.Testing;

/// <summary>The procedure of an invented council, unlike those that the program ships: documents and no code.</summary>
public static class Invented
{
    private static readonly Lazy<Library> Loaded = new(() =>
        Library.Load(Folder, Path.Combine(Shipped.Root, "procedures"))
    );

    /// <summary>The folder of procedures in which it stands.</summary>
    public static string Folder => Path.Combine(Shipped.Root, "tests", "procedures");

    public static Edition Saltmarsh => Loaded.Value.Of("saltmarsh").Single();
}
