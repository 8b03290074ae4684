using System.Text.RegularExpressions;

namespace Throughline.Tests;

/// <summary>What may stand in which room, read from the sources themselves.</summary>
public class SourceTests
{
    private static readonly IReadOnlyList<string> Sources =
    [
        .. Checkout.Files.Where(f =>
            f.StartsWith("src/", StringComparison.Ordinal)
            && Path.GetExtension(f) is ".cs" or ".cshtml"
        ),
    ];

    [Fact]
    public void Only_the_door_saves()
    {
        string[] doors =
        [
            "src/Throughline.Records/Acts/",
            "src/Throughline.Records/Sights/",
            "src/Throughline.Records/Store/",
            // Findings of the morning, which are no record and are found anew each day.
            "src/Throughline.Records/Sweep/",
        ];

        Assert.Empty(
            Lines(
                Sources.Where(f => !doors.Any(d => f.StartsWith(d, StringComparison.Ordinal))),
                @"\b(SaveChanges(Async)?|Execute(Update|Delete|Sql\w*)(Async)?|BeginTransaction(Async)?|BeginBinaryImport(Async)?|ExecuteNonQuery(Async)?)\("
            )
        );
    }

    [Fact]
    public void The_web_hands_the_database_on_to_queries_and_never_asks_it_anything()
    {
        Assert.Empty(
            Lines(
                In("src/Throughline.Web/"),
                @"\b[dD]b\.\w|\bFromSql|\bNpgsql|\bSqlite|""\s*(select|insert into|update|delete from)\s"
            )
        );
    }

    [Fact]
    public void The_web_asks_Casework_who_may_and_never_decides_it()
    {
        Assert.Empty(
            Lines(
                In("src/Throughline.Web/"),
                @"\bSight\.Of\b|\.Is\(PostKind|\.Kind\s+is\s+PostKind"
            )
        );
    }

    [Fact]
    public void No_council_is_named_in_code()
    {
        var councils = Checkout
            .Files.Where(f => f.StartsWith("procedures/", StringComparison.Ordinal))
            .Select(f => f.Split('/')[1])
            .Where(f => !f.Contains('.', StringComparison.Ordinal) && f != "england")
            .Concat(["lancashire", "gateshead", "stockport"])
            .Distinct();

        Assert.Empty(
            Lines(
                Sources.Where(f => !f.Contains("/Demonstration/", StringComparison.Ordinal)),
                $@"(?i)\b({string.Join('|', councils)})"
            )
        );
    }

    [Fact]
    public void Nothing_is_left_for_later_in_the_code()
    {
        Assert.Empty(
            Lines(
                Checkout.Files.Where(f => Path.GetExtension(f) is ".cs" or ".cshtml" or ".sql"),
                "\\b(" + "TO" + "DO|FIX" + "ME|NotImplemented" + "Exception)\\b"
            )
        );
    }

    private static IEnumerable<string> In(string folder) =>
        Sources.Where(f => f.StartsWith(folder, StringComparison.Ordinal));

    private static IEnumerable<string> Lines(IEnumerable<string> files, string pattern)
    {
        var wanted = new Regex(pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
        return from file in files
            from line in Checkout
                .Read(file)
                .Split('\n')
                .Select((text, i) => (Text: text, Number: i + 1))
            where wanted.IsMatch(line.Text)
            select $"{file}:{line.Number}: {line.Text.Trim()}";
    }
}
