using System.IO.Compression;
using System.Text;
using Throughline.Exchange.Procedures;

namespace Throughline.Exchange.Tests.Procedures;

/// <summary>An edition taken out of what somebody sends, who may mean us ill.</summary>
public sealed class EditionPackageTests
{
    [Fact]
    public void The_Markdown_files_of_one_folder_are_taken_in_order_and_litter_is_left()
    {
        var read = OfZip(
            ("oakshire/2027-01/01-moving.md", "# Two"),
            ("oakshire/2027-01/00-head.md", "\uFEFF# One"),
            ("__MACOSX/oakshire/._00-head.md", "rubbish"),
            ("oakshire/2027-01/.DS_Store", "rubbish")
        );

        Assert.Null(read.Refusal);
        Assert.Equal(
            [("oakshire/2027-01/00-head.md", "# One"), ("oakshire/2027-01/01-moving.md", "# Two")],
            read.Files.Select(f => (f.Path, f.Text))
        );
    }

    [Theory]
    [InlineData("../00-head.md")]
    [InlineData("oak/../../../etc/00-head.md")]
    [InlineData("/etc/00-head.md")]
    [InlineData("C:/00-head.md")]
    [InlineData("..\\00-head.md")]
    [InlineData("oak/./00-head.md")]
    [InlineData("oak/00\u0007head.md")]
    public void A_path_that_leads_out_of_the_zip_is_refused(string name) =>
        Assert.Equal("leads out", OfZip((name, "# One")).Refusal!.Code);

    [Theory]
    [InlineData(0xA1FF)]
    [InlineData(0x11FF)]
    [InlineData(0x61FF)]
    public void A_link_or_a_device_in_place_of_a_file_is_refused(int mode)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = archive.CreateEntry("00-head.md");
            entry.ExternalAttributes = mode << 16;
            using var text = new StreamWriter(entry.Open());
            text.Write("/etc/passwd");
        }

        Assert.Equal(
            "holds a link",
            EditionPackage.OfZip(FromStart(zip), "oakshire").Refusal!.Code
        );
    }

    [Fact]
    public void A_zip_that_unpacks_without_end_is_refused_before_it_fills_the_memory()
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var bomb = archive.CreateEntry("00-head.md").Open();
            var zeroes = new byte[1 << 20];
            for (var i = 0; i < 200; i++)
                bomb.Write(zeroes);
        }
        var before = GC.GetTotalAllocatedBytes();

        var read = EditionPackage.OfZip(FromStart(zip), "oakshire");

        Assert.Equal("unpacks too large", read.Refusal!.Code);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 100L << 20);
    }

    [Fact]
    public void A_hundred_megabytes_are_refused_by_their_size_alone()
    {
        using var large = new MemoryStream(new byte[100 << 20]);

        var refusal = EditionPackage.OfZip(large, "oakshire").Refusal!;

        Assert.Equal("The file is 100 MB and the limit is 4 MB.", refusal.Sentence);
        Assert.Equal(0, large.Position);
    }

    [Fact]
    public void Ten_thousand_small_files_are_refused() =>
        Assert.Equal(
            "too many",
            OfZip([.. Enumerable.Range(0, 10_000).Select(i => ($"{i}.md", "#"))]).Refusal!.Code
        );

    [Theory]
    [InlineData("other file", "00-head.md", "run.sh")]
    [InlineData("two folders", "2026-01/00-head.md", "2027-01/00-head.md")]
    [InlineData("same name", "00-head.md", "00-HEAD.md")]
    public void What_is_no_one_edition_is_refused(string code, string one, string other) =>
        Assert.Equal(code, OfZip((one, "# One"), (other, "# Two")).Refusal!.Code);

    [Fact]
    public void What_is_no_zip_or_empty_or_holds_no_text_is_refused()
    {
        Assert.Equal("empty", OfBytes([]).Refusal!.Code);
        Assert.Equal("not a zip", OfBytes(Encoding.UTF8.GetBytes("# Oakshire")).Refusal!.Code);
        Assert.Equal("no files", OfZip().Refusal!.Code);
        Assert.Equal("not text", OfZip(("00-head.md", "a\0b")).Refusal!.Code);
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        using (var latin = archive.CreateEntry("00-head.md").Open())
            latin.Write([0x23, 0x20, 0xE9, 0x0A]);
        Assert.Equal("not text", EditionPackage.OfZip(FromStart(zip), "oakshire").Refusal!.Code);
    }

    [Fact]
    public void Every_refusal_is_one_sentence_and_shows_no_more_of_a_name_than_is_safe()
    {
        var refusal = OfZip(($"{new string('x', 300)}.exe", "")).Refusal!;

        Assert.EndsWith(".", refusal.Sentence, StringComparison.Ordinal);
        Assert.True(refusal.Sentence.Length < 200);
    }

    [Fact]
    public void A_folder_is_taken_like_a_zip_and_a_link_in_it_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("throughline-edition-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "00-head.md"), "# One");
            var read = EditionPackage.OfFolder(folder, "oakshire");
            Assert.Null(read.Refusal);
            Assert.Equal("# One", Assert.Single(read.Files).Text);

            File.CreateSymbolicLink(Path.Combine(folder, "01.md"), "/etc/hostname");
            Assert.Equal("holds a link", EditionPackage.OfFolder(folder, "oakshire").Refusal!.Code);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static MemoryStream FromStart(MemoryStream zip)
    {
        zip.Position = 0;
        return zip;
    }

    private static PackageRead OfBytes(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return EditionPackage.OfZip(stream, "oakshire");
    }

    private static PackageRead OfZip(params (string Name, string Text)[] files)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        return EditionPackage.OfZip(FromStart(zip), "oakshire");
    }
}
