using System.IO.Compression;
using System.Text;
using Throughline.Exchange.OwnTexts;
using static Throughline.Exchange.Tests.OwnTexts.Papers;

namespace Throughline.Exchange.Tests.OwnTexts;

/// <summary>A shelf of files that must not be taken for a council's document: each gets its one sentence.</summary>
public sealed class HostileDocumentTests
{
    private const string NotADocument =
        "The file is no document that can be read here: choose a Word document (.docx), an OpenDocument text (.odt), a PDF, a web page (.html), Markdown (.md) or plain text (.txt).";

    private const string Damaged =
        "The file is damaged and cannot be read: open it in the program that it was written with, save it again and choose the new copy.";

    private const string TooDeep =
        "The file is nested deeper than any document needs, so it was not opened.";

    private static byte[] Good => Word(P("The manager agrees."));

    [Fact]
    public void The_shelf_s_good_document_is_read() => Assert.Null(Read(Good, "a.docx").Refusal);

    [Fact]
    public void A_file_of_no_bytes_is_refused() => Refused("The file is empty.", [], "a.docx");

    [Fact]
    public void A_hundred_megabytes_are_refused_by_their_size_alone()
    {
        using var large = new MemoryStream(new byte[100 << 20]);

        Assert.Equal(
            "The file is 100 MB and the limit is 20 MB.",
            OwnTextReader.Read(large, "a.pdf").Refusal!.Sentence
        );
        Assert.Equal(0, large.Position);
    }

    [Theory]
    [InlineData("../../etc/passwd.txt")]
    [InlineData("C:\\files\\a.txt")]
    [InlineData("a\u202Etxt.docx")]
    [InlineData("a\n.txt")]
    public void A_name_that_holds_a_path_or_turns_about_is_refused(string name) =>
        Refused(
            "The file's name holds a path or signs that no file name needs: rename it and choose it again.",
            Encoding.UTF8.GetBytes("Text."),
            name
        );

    [Theory]
    [InlineData("a.exe")]
    [InlineData("a")]
    [InlineData("a.txt")]
    [InlineData("a.html")]
    public void A_program_is_refused_under_whatever_name(string name) =>
        Refused(NotADocument, [0x4D, 0x5A, 0x90, 0, 3, 0, 0, 0, .. new byte[300]], name);

    [Theory]
    [InlineData("a.docx")]
    [InlineData("a.pdf")]
    public void A_program_under_the_name_of_a_document_is_damaged_as_such(string name) =>
        Refused(Damaged, [0x4D, 0x5A, 0x90, 0, 3, 0, 0, 0, .. new byte[300]], name);

    [Fact]
    public void A_picture_a_workbook_and_an_archive_are_no_documents()
    {
        Refused(NotADocument, [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3], "a.png");
        Refused(NotADocument, Zip(("xl/workbook.xml", "<x/>")), "a.docx");
        Refused(NotADocument, Zip(("run.sh", "rm -rf")), "a.docx");
        Refused(
            NotADocument,
            Zip(
                ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
                ("content.xml", "<x/>")
            ),
            "a.odt"
        );
    }

    [Fact]
    public void A_document_under_another_s_name_is_told_so() =>
        Refused(
            "The file's name ends in .pdf and its content is a Word document: give it the name that fits and choose it again.",
            Good,
            "a.pdf"
        );

    [Fact]
    public void Old_Word_and_rich_text_are_told_what_to_save_as()
    {
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        Refused(
            "The file is an old Word document (.doc): save it as a Word document (.docx) and choose that.",
            [.. compound, .. new byte[600]],
            "a.doc"
        );
        Refused(
            "The file is rich text (.rtf): save it as a Word document (.docx) and choose that.",
            Latin("{\\rtf1 Text}"),
            "a.rtf"
        );
        Refused(
            "The file is locked with a password: save a copy without one and choose that.",
            [.. compound, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")],
            "a.docx"
        );
    }

    [Fact]
    public void Whatever_is_locked_is_refused()
    {
        const string Locked =
            "The file is locked with a password: save a copy without one and choose that.";
        Refused(
            Locked,
            Pdf(
                [
                    [("Text", 70, 700, 11)],
                ],
                trailer: "/Encrypt << /Filter /Standard >>"
            ),
            "a.pdf"
        );
        Refused(
            Locked,
            Zip(
                ("mimetype", "application/vnd.oasis.opendocument.text"),
                ("content.xml", "<x/>"),
                ("META-INF/manifest.xml", "<manifest><encryption-data/></manifest>")
            ),
            "a.odt"
        );
    }

    [Fact]
    public void Macros_are_refused() =>
        Refused(
            "The document holds macros: save it as a Word document without them (.docx) and choose that.",
            Word(P("Text."), ("word/vbaProject.bin", "x")),
            "a.docx"
        );

    [Fact]
    public void What_takes_something_in_from_outside_is_refused_and_a_link_to_click_is_not()
    {
        const string Rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        static string Relation(string kind) =>
            $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"{Rels}/{kind}\" Target=\"http://example.org/x\" TargetMode=\"External\"/></Relationships>";

        Refused(
            "The document takes in something from outside itself, such as a template or a picture from an address, so it was not opened: save it as PDF and choose that.",
            Word(P("Text."), ("word/_rels/settings.xml.rels", Relation("attachedTemplate"))),
            "a.docx"
        );
        Assert.Null(
            Read(
                Word(P("Text."), ("word/_rels/document.xml.rels", Relation("hyperlink"))),
                "a.docx"
            ).Refusal
        );
    }

    [Theory]
    [InlineData("<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>")]
    public void Declared_entities_are_refused(string declaration) =>
        Refused(
            "The file holds a document type declaration, which no Word or OpenDocument text needs, so it was not opened.",
            Zip(
                (
                    "word/document.xml",
                    $"{declaration}<w:document {W}><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>"
                )
            ),
            "a.docx"
        );

    [Fact]
    public void A_zip_that_unpacks_without_end_is_refused()
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var main = archive.CreateEntry("word/document.xml").Open())
                main.Write(Encoding.UTF8.GetBytes("<x/>"));
            using var bomb = archive.CreateEntry("word/media/a.bmp").Open();
            for (var i = 0; i < 60; i++)
                bomb.Write(new byte[1 << 20]);
        }

        Refused(
            "The file unpacks to more than 10 MB, so it was not opened.",
            zip.ToArray(),
            "a.docx"
        );
    }

    [Fact]
    public void What_breaks_off_is_damaged()
    {
        Refused(Damaged, Good[..(Good.Length / 2)], "a.docx");
        Refused(Damaged, Zip(("word/document.xml", $"<w:document {W}><w:body><w:p>")), "a.docx");
        Refused(Damaged, Latin("%PDF-1.7\nnothing more"), "a.pdf");
    }

    [Fact]
    public void Flipped_bytes_are_refused_or_read_but_never_fallen_over()
    {
        foreach (
            var (whole, name) in new[]
            {
                (Good, "a.docx"),
                (
                    Pdf([
                        [("Text of a page", 70, 700, 11)],
                    ]),
                    "a.pdf"
                ),
            }
        )
            for (var at = 8; at < whole.Length; at += 5)
            {
                var flipped = whole.ToArray();
                flipped[at] ^= 0x5A;
                var read = Read(flipped, name);
                Assert.True(read.Document is not null || read.Refusal!.Sentence.EndsWith('.'));
            }
    }

    [Fact]
    public void Depth_without_end_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:sdt>", 5000));
        Refused(TooDeep, Word(deep), "a.docx");
        Refused(
            TooDeep,
            Papers.File([
                Latin("<< /Type /Catalog /Pages 2 0 R >>"),
                Latin(new string('[', 100_000)),
            ]),
            "a.pdf"
        );
        Refused(
            TooDeep,
            Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div><b>", 300_000))),
            "a.html"
        );
    }

    [Fact]
    public void Pages_that_hold_themselves_come_to_an_end()
    {
        var looping = Papers.File([
            Latin("<< /Type /Catalog /Pages 2 0 R >>"),
            Latin("<< /Type /Pages /Kids [2 0 R 2 0 R 3 0 R] >>"),
            Latin("<< /Type /Page /Contents 4 0 R /Resources << /XObject << /A 4 0 R >> >> >>"),
            Latin("<< /Subtype /Form /Length 5 >>\nstream\n/A Do\nendstream"),
        ]);

        Refused(
            "This PDF holds pictures of pages, no text: choose the Word document that it was made from, or a PDF whose words can be marked and copied.",
            looping,
            "a.pdf"
        );
    }

    [Fact]
    public void Thousands_of_pages_are_refused() =>
        Refused(
            "The PDF has more than 1,000 pages, far more than any procedure: choose the procedure itself.",
            Pdf(
                [
                    .. Enumerable.Repeat<IReadOnlyList<(string, int, int, int)>>(
                        [("Text", 70, 700, 11)],
                        1001
                    ),
                ],
                packed: false
            ),
            "a.pdf"
        );

    [Fact]
    public void A_stream_that_unpacks_without_end_is_refused() =>
        Refused(
            "The file unpacks to more than 96 MB, so it was not opened.",
            Papers.File([
                Latin("<< /Type /Catalog /Pages 2 0 R >>"),
                Latin("<< /Type /Pages /Kids [3 0 R] >>"),
                Latin("<< /Type /Page /Contents 4 0 R >>"),
                Bomb(),
            ]),
            "a.pdf"
        );

    [Fact]
    public void A_scanned_PDF_is_told_that_it_holds_no_text() =>
        Refused(
            "This PDF holds pictures of pages, no text: choose the Word document that it was made from, or a PDF whose words can be marked and copied.",
            Pdf([
                [],
            ]),
            "a.pdf"
        );

    [Fact]
    public void A_PDF_whose_signs_stand_for_nothing_is_told_so()
    {
        var content = "BT /F 11 Tf 70 700 Td <00010002000300040005> Tj ET";
        Refused(
            "The PDF does not say which letters its signs stand for: choose the Word document that it was made from.",
            Papers.File([
                Latin("<< /Type /Catalog /Pages 2 0 R >>"),
                Latin("<< /Type /Pages /Kids [3 0 R] >>"),
                Latin(
                    "<< /Type /Page /Contents 4 0 R /Resources << /Font << /F 5 0 R /G 6 0 R >> >> >>"
                ),
                Latin($"<< /Length {content.Length} >>\nstream\n{content}\nendstream"),
                Latin("<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H >>"),
            ]),
            "a.pdf"
        );
    }

    [Fact]
    public void One_line_of_ten_megabytes_is_refused() =>
        Refused(
            "The file holds more than 2,000,000 letters, far more than any procedure: choose the procedure itself.",
            Encoding.UTF8.GetBytes(new string('a', 10 << 20)),
            "a.txt"
        );

    [Fact]
    public void More_text_than_any_procedure_holds_is_refused()
    {
        Refused(
            "A single paragraph of the file holds more than 100,000 letters, so it was not read as a document.",
            Encoding.UTF8.GetBytes(new string('a', 200_000)),
            "a.txt"
        );
        Refused(
            "The file holds more than 20,000 paragraphs, far more than any procedure: choose the procedure itself.",
            Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("One.\n\n", 20_001))),
            "a.md"
        );
    }

    [Fact]
    public void A_document_without_a_word_is_refused() =>
        Refused(
            "The file holds no text, so there is nothing to set beside the clauses.",
            Word(P(" ")),
            "a.docx"
        );

    [Fact]
    public void Scripts_of_a_web_page_leave_nothing_but_the_text_round_them()
    {
        var read = Passages(
            "<p>One<script>alert(1)</script> <img src=x onerror=alert(1)>two &lt;script&gt;</p><iframe src='http://example.org'>no</iframe>",
            "a.html"
        );

        Assert.Equal(["One two <script>"], read.Select(p => p.Text));
    }

    private static void Refused(string sentence, byte[] file, string name) =>
        Assert.Equal(sentence, Read(file, name).Refusal?.Sentence);

    private static byte[] Bomb()
    {
        using var packed = new MemoryStream();
        using (var flate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            for (var i = 0; i < 100; i++)
                flate.Write(new byte[1 << 20]);
        return
        [
            .. Latin($"<< /Filter /FlateDecode /Length {packed.Length} >>\nstream\n"),
            .. packed.ToArray(),
            .. Latin("\nendstream"),
        ];
    }
}
