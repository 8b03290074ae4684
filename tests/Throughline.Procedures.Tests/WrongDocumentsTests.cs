using Throughline.Procedures.Documents;
using Throughline.Procedures.Tests.Mutations;

namespace Throughline.Procedures.Tests;

/// <summary>
/// A shelf of wrong documents. Each is read beside a sound one of an invented council, and must be refused with exactly
/// the messages that lie beside it: all of them, not the first.
/// </summary>
public sealed class WrongDocumentsTests
{
    private static readonly string Shelf = Path.Combine(AppContext.BaseDirectory, "Wrong");

    public static TheoryData<string> Names =>
        [
            .. Directory
                .EnumerateFiles(Shelf, "*.md")
                .Select(f => Path.GetFileNameWithoutExtension(f)!)
                .Order(),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_wrong_document_is_refused_with_every_message(string name)
    {
        var loaded = LoadWith($"{name}.md");
        var said = loaded.Problems.Select(p => p.ToString()).ToArray();
        Assert.Null(loaded.Edition);
        Assert.Equal(File.ReadAllLines(Path.Combine(Shelf, $"{name}.txt")), said);
    }

    [Fact]
    public void The_document_they_are_read_beside_is_sound()
    {
        var loaded = LoadWith();
        Assert.Empty(loaded.Problems);
        Assert.NotNull(loaded.Edition);
    }

    [Fact]
    public void The_shelf_holds_at_least_25()
    {
        Assert.True(Names.Count >= 25);
    }

    private static LoadedEdition LoadWith(params string[] wrong)
    {
        ProcedureFile[] files =
        [
            new("00-base.md", File.ReadAllText(Path.Combine(Shelf, "Base", "00-base.md"))),
            .. wrong.Select(w => new ProcedureFile(w, File.ReadAllText(Path.Combine(Shelf, w)))),
        ];
        return Library.Load(
            new EditionFiles("oakshire", "2026-01", files),
            Shared.Vocabulary,
            Shared.Holidays
        );
    }
}
