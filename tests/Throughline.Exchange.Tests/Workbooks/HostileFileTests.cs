using System.IO.Compression;
using System.Text;
using Throughline.Exchange.Tests.Files;
using Throughline.Exchange.Workbooks;

namespace Throughline.Exchange.Tests.Workbooks;

/// <summary>A shelf of files that must not be read: each gets its one sentence.</summary>
public sealed class HostileFileTests
{
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static RawXlsx Good() =>
        new RawXlsx().Table(
            "List_6",
            Lists.Six,
            Lists.InNeed("1", "01/02/2015", "11", "01/02/2026", null, "d) Open assessment")
        );

    [Fact]
    public void The_shelf_s_good_workbook_is_read() => Assert.Single(Good().Read().Rows);

    [Fact]
    public void An_empty_file_is_refused() =>
        Assert.Equal("empty", Lists.Refusal(new MemoryStream()).Code);

    [Fact]
    public void A_file_over_the_limit_is_refused_before_it_is_opened()
    {
        var refusal = Lists.Refusal(Good().Build(), limits: new WorkbookLimits(FileBytes: 100));
        Assert.Equal("too large", refusal.Code);
        Assert.Contains("limit is 0 MB", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_truncated_workbook_is_damaged()
    {
        var whole = Good().Build().ToArray();
        Assert.Equal("damaged", Lists.Refusal(new MemoryStream(whole[..(whole.Length / 2)])).Code);
    }

    [Fact]
    public void A_workbook_with_flipped_bytes_is_damaged_or_read_but_never_crashes()
    {
        var whole = Good().Build().ToArray();
        for (var at = 4; at < whole.Length; at += 7)
        {
            var flipped = whole.ToArray();
            flipped[at] ^= 0x5A;
            try
            {
                Lists.Read(new MemoryStream(flipped));
            }
            catch (FileRefusedException refused)
            {
                Assert.NotEmpty(refused.Refusal.Sentence);
            }
        }
    }

    [Fact]
    public void A_sheet_whose_XML_breaks_off_is_damaged() =>
        Assert.Equal(
            "damaged",
            Lists
                .Refusal(
                    Good()
                        .Part(
                            "xl/worksheets/sheet1.xml",
                            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c"
                        )
                        .Build()
                )
                .Code
        );

    [Fact]
    public void A_part_that_unpacks_a_thousandfold_is_refused()
    {
        var file = Good().Part("xl/media/bomb.bin", new byte[24 << 20]).Build();
        Assert.True(file.Length < 100_000);
        Assert.Equal("unpacks too large", Lists.Refusal(file).Code);
    }

    [Fact]
    public void Many_small_parts_that_add_up_are_refused()
    {
        var book = Good();
        for (var i = 0; i < 20; i++)
            book.Part($"xl/media/{i}.bin", new byte[1 << 20]);
        Assert.Equal(
            "unpacks too large",
            Lists.Refusal(book.Build(), limits: new WorkbookLimits(UnpackedBytes: 8 << 20)).Code
        );
    }

    [Fact]
    public void A_size_that_the_archive_understates_gives_no_more_than_it_says()
    {
        var sheet = new byte[24 << 20];
        Array.Fill(sheet, (byte)' ');
        var bytes = Good().Part("xl/worksheets/sheet1.xml", sheet).Build().ToArray();
        var honest = BitConverter.GetBytes(sheet.Length);
        for (var at = 0; at + 4 <= bytes.Length; at++)
            if (bytes.AsSpan(at, 4).SequenceEqual(honest))
                BitConverter.GetBytes(1000).CopyTo(bytes, at);
        Assert.Equal("damaged", Lists.Refusal(new MemoryStream(bytes)).Code);
    }

    [Fact]
    public void Too_many_parts_are_refused()
    {
        var book = Good();
        for (var i = 0; i < 60; i++)
            book.Part($"xl/media/{i}.bin", []);
        Assert.Equal(
            "too many parts",
            Lists.Refusal(book.Build(), limits: new WorkbookLimits(Parts: 50)).Code
        );
    }

    public static TheoryData<string> Declaring =>
        [
            "xl/worksheets/sheet1.xml",
            "xl/workbook.xml",
            "xl/sharedStrings.xml",
            "xl/styles.xml",
            "docProps/core.xml",
            "_rels/.rels",
            "customXml/item1.xml",
        ];

    [Theory]
    [MemberData(nameof(Declaring))]
    public void An_entity_in_any_part_is_refused(string part)
    {
        const string Hostile =
            """<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>""";
        Assert.Equal("document type", Lists.Refusal(Good().Part(part, Hostile).Build()).Code);
    }

    [Fact]
    public void An_entity_behind_a_long_comment_or_in_UTF_16_is_refused()
    {
        var late = "<!--" + new string('x', 300_000) + "--><!DOCTYPE a []><a/>";
        Assert.Equal(
            "document type",
            Lists.Refusal(Good().Part("docProps/app.xml", late).Build()).Code
        );
        Assert.Equal(
            "document type",
            Lists
                .Refusal(
                    Good()
                        .Part("docProps/app.xml", Encoding.Unicode.GetBytes("<!DOCTYPE a []><a/>"))
                        .Build()
                )
                .Code
        );
    }

    [Fact]
    public void Links_to_other_workbooks_are_never_followed()
    {
        var book = Good()
            .Part(
                "xl/externalLinks/externalLink1.xml",
                """<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>"""
            )
            .Part(
                "xl/externalLinks/_rels/externalLink1.xml.rels",
                """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="x" Target="http://127.0.0.1:1/never" TargetMode="External"/></Relationships>"""
            );
        Assert.Single(book.Read().Rows);
    }

    [Fact]
    public void A_workbook_locked_with_a_password_says_so()
    {
        Assert.Equal("locked", Lists.Refusal(LockedXls.Build(), "annex-a.xls").Code);
    }

    [Fact]
    public void A_compound_file_that_is_no_workbook_is_damaged() =>
        Assert.Equal(
            "damaged",
            Lists.Refusal(new MemoryStream([.. Compound, .. new byte[4096]]), "a.xls").Code
        );

    [Fact]
    public void A_zip_of_something_else_is_no_spreadsheet()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, true))
            zip.CreateEntry("word/document.xml");
        Assert.Equal("not a spreadsheet", Lists.Refusal(file).Code);
    }

    [Theory]
    [InlineData("%PDF-1.7 ...", "not a spreadsheet")]
    [InlineData("{\\rtf1", "not a spreadsheet")]
    [InlineData("<html><table><tr><td>Child Unique ID</td></tr></table></html>", "web page")]
    [InlineData("\0\u0001\u0002", "not a spreadsheet")]
    [InlineData("just some words", "no lists")]
    public void Other_kinds_of_file_are_named(string content, string code) =>
        Assert.Equal(
            code,
            Lists.Refusal(new MemoryStream(Encoding.UTF8.GetBytes(content)), "a.xls").Code
        );

    [Fact]
    public void A_workbook_of_another_kind_holds_no_lists() =>
        Assert.Equal(
            "no lists",
            Lists
                .Refusal(new RawXlsx().Table("Budget", ["Item", "Cost"], ["Pens", "3"]).Build())
                .Code
        );

    [Fact]
    public void Two_sheets_for_one_list_are_refused_by_name()
    {
        var refusal = Lists.Refusal(
            new RawXlsx().Table("List_6", Lists.Six).Table("List 6 (old)", Lists.Six).Build()
        );
        Assert.Equal(
            "The workbook has two sheets for list 6, 'List_6' and 'List 6 (old)': keep the right one and choose the file again.",
            refusal.Sentence
        );
    }

    [Fact]
    public void A_cell_in_the_last_column_of_a_sheet_does_not_blow_it_up() =>
        Assert.Equal(
            "sheet too big",
            Lists
                .Refusal(
                    new RawXlsx()
                        .Sheet("List_6", "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>")
                        .Build()
                )
                .Code
        );
}
