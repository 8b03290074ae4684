using System.Text.RegularExpressions;

namespace Throughline.Tests;

/// <summary>The checkout as a stranger finds it.</summary>
public partial class RepositoryTests
{
    private static readonly HashSet<string> Binary =
    [
        ".png",
        ".xlsx",
        ".xls",
        ".ods",
        ".ico",
        ".woff2",
        ".docx",
        ".zip",
    ];

    private static readonly IReadOnlyList<string> Texts =
    [
        .. Checkout.Files.Where(f => !Binary.Contains(Path.GetExtension(f))),
    ];

    [Fact]
    public void No_file_names_a_folder_of_the_machine_it_was_written_on()
    {
        var found =
            from file in Texts
            let match = HomeFolder().Match(Checkout.Read(file))
            where match.Success
            select $"{file}: {match.Value}";

        Assert.Empty(found);
    }

    [Fact]
    public void Lock_files_name_no_host()
    {
        var locks = Texts
            .Where(f =>
                Path.GetFileName(f) is "packages.lock.json" or "package-lock.json" or ".npmrc"
            )
            .ToList();

        Assert.NotEmpty(locks);
        Assert.All(locks, f => Assert.DoesNotContain("://", Checkout.Read(f)));
    }

    [Fact]
    public void Every_link_between_documents_leads_somewhere()
    {
        var broken =
            from file in Texts.Where(f => Path.GetExtension(f) == ".md")
            from Match link in Link().Matches(Fence().Replace(Checkout.Read(file), ""))
            let target = link.Groups["to"].Value
            where
                !target.Contains("://", StringComparison.Ordinal)
                && !target.StartsWith("mailto:", StringComparison.Ordinal)
            where !Leads(file, target)
            select $"{file}: {target}";

        Assert.Empty(broken);
    }

    [Fact]
    public void The_scripts_may_be_run()
    {
        Assert.All(
            ["start", "test", "throughline", ".ci/run"],
            f =>
                Assert.True(
                    File.GetUnixFileMode(Checkout.File(f)).HasFlag(UnixFileMode.UserExecute),
                    f
                )
        );
    }

    private static bool Leads(string from, string target)
    {
        var parts = target.Split('#');
        var path =
            parts[0].Length == 0
                ? Checkout.File(from)
                : Path.GetFullPath(
                    Path.Combine(
                        Checkout.Root,
                        Path.GetDirectoryName(from)!,
                        Uri.UnescapeDataString(parts[0])
                    )
                );
        if (!File.Exists(path))
            return parts.Length == 1 && Directory.Exists(path);
        return parts.Length == 1
            || Path.GetExtension(path) != ".md"
            || Headings(File.ReadAllText(path)).Contains(parts[1]);
    }

    /// <summary>Anchors as the usual hosts make them of headings.</summary>
    private static HashSet<string> Headings(string markdown) =>
        [
            .. Heading()
                .Matches(Fence().Replace(markdown, ""))
                .Select(m =>
                    string.Concat(
                            m.Groups["text"]
                                .Value.Trim()
                                .ToLowerInvariant()
                                .Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')
                        )
                        .Replace(' ', '-')
                ),
        ];

    [GeneratedRegex(
        @"(?<![\w.:/-])/(root|home|Users|work)/[\w.-]+",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex HomeFolder();

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)(\s+""[^""]*"")?\)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Link();

    [GeneratedRegex(
        @"^ {0,3}(?<mark>```+)[\s\S]*?^ {0,3}\k<mark>`*\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        5000
    )]
    private static partial Regex Fence();

    [GeneratedRegex(
        @"^#{1,6}\s+(?<text>.+)$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        5000
    )]
    private static partial Regex Heading();
}
