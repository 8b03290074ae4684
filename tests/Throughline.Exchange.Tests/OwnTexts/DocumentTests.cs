using System.Text;
using Throughline.Casework.OwnTexts;
using Throughline.Testing;
using static Throughline.Exchange.Tests.OwnTexts.Papers;

namespace Throughline.Exchange.Tests.OwnTexts;

/// <summary>The words of a council's document, whatever it was written with.</summary>
public sealed class DocumentTests
{
    private const string Numbering = $"""
        <w:numbering {W}>
          <w:abstractNum w:abstractNumId="7">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
            <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%3)"/></w:lvl>
          </w:abstractNum>
          <w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>
        </w:numbering>
        """;

    private const string Styles = $"""
        <w:styles {W}>
          <w:style w:styleId="Base"><w:name w:val="heading 1"/></w:style>
          <w:style w:styleId="Ours"><w:name w:val="Council title"/><w:basedOn w:val="Base"/></w:style>
          <w:style w:styleId="Toc"><w:name w:val="toc 1"/></w:style>
        </w:styles>
        """;

    [Fact]
    public void Word_counts_by_itself_and_its_numbers_are_read()
    {
        var read = Passages(
            Word(
                P("Moving a case", Counted(0) + "<w:pStyle w:val=\"Ours\"/>")
                    + P("The manager agrees.", Counted(1))
                    + P("with the family told;", Counted(2))
                    + P("with the file in order.", Counted(2))
                    + P("The worker visits.", Counted(1)),
                ("word/numbering.xml", Numbering),
                ("word/styles.xml", Styles)
            ),
            "ours.docx"
        );

        Assert.Equal(["1", "1.1", "(i)", "(ii)", "1.2"], read.Select(p => p.Number));
        Assert.Equal((PassageKind.Heading, 1), (read[0].Kind, read[0].Level));
        Assert.Equal(3, read[2].Level);
    }

    [Fact]
    public void Of_a_Word_document_only_what_stands_on_paper_is_read()
    {
        var read = Passages(
            Word(
                P("Contents 3", "<w:pStyle w:val=\"Toc\"/>")
                    + "<w:p><w:r><w:t>The manager</w:t></w:r><w:del><w:r><w:delText> never</w:delText></w:r></w:del><w:ins><w:r><w:t> always</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> hidden</w:t></w:r><w:r><w:t xml:space=\"preserve\"> agrees.</w:t></w:r></w:p>"
                    + "<w:p><w:r><mc:AlternateContent xmlns:mc=\"urn:mc\"><mc:Choice><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r></w:p>"
                    + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Who</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>When</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                    + "<w:p><w:r><w:br w:type=\"page\"/><w:t>Overleaf.</w:t></w:r></w:p>",
                ("word/styles.xml", Styles)
            ),
            "ours.docx"
        );

        Assert.Equal(
            ["The manager always agrees.", "In a box.", "Who | When", "Overleaf."],
            read.Select(p => p.Text)
        );
        Assert.Equal([1, 1, 1, 2], read.Select(p => p.Page));
        Assert.Equal(PassageKind.Row, read[2].Kind);
    }

    [Fact]
    public void An_OpenDocument_text_is_read_with_the_numbers_of_its_lists()
    {
        var read = Passages(
            OpenText(
                "<text:h text:outline-level=\"1\">Moving a case</text:h>"
                    + "<text:list text:style-name=\"L\"><text:list-item><text:p>first</text:p><text:list><text:list-item><text:p>deeper</text:p></text:list-item></text:list></text:list-item>"
                    + "<text:list-item><text:p>second<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A footnote.</text:p></text:note-body></text:note></text:p></text:list-item></text:list>"
                    + "<text:tracked-changes><text:p>struck out</text:p></text:tracked-changes>"
                    + "<text:p>after<text:s/>all</text:p>",
                "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/><text:list-level-style-number text:level=\"2\" style:num-format=\"a\" style:num-prefix=\"(\" style:num-suffix=\")\"/></text:list-style>"
            ),
            "ours.odt"
        );

        Assert.Equal(
            ["Moving a case", "first", "deeper", "A footnote.", "second", "after all"],
            read.Select(p => p.Text)
        );
        Assert.Equal([null, "1", "(a)", null, "2", null], read.Select(p => p.Number));
        Assert.Equal(PassageKind.Heading, read[0].Kind);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Lines_of_a_PDF_become_paragraphs_on_their_pages_and_running_heads_go(bool packed)
    {
        var pages = Enumerable
            .Range(1, 3)
            .Select(n =>
                (IReadOnlyList<(string, int, int, int)>)
                    [
                        ("Oakshire Council, unclassified", 70, 800, 9),
                        ($"{n}. Part {n}", 70, 760, 18),
                        ("The manager who sends a case away agrees with the", 70, 720, 11),
                        ("manager who takes it on which day it passes.", 70, 706, 11),
                        (
                            $"(i) The {(n == 1 ? "family" : n == 2 ? "school" : "doctor")} is told.",
                            70,
                            680,
                            11
                        ),
                        ($"Page {n} of 3", 280, 30, 9),
                    ]
            )
            .ToList();

        var read = Passages(Pdf(pages, packed: packed), "ours.pdf");

        Assert.Equal(9, read.Count);
        Assert.Equal(
            (PassageKind.Heading, "2", "Part 2", 2),
            (read[3].Kind, read[3].Number, read[3].Text, read[3].Page!.Value)
        );
        Assert.Equal(
            "The manager who sends a case away agrees with the manager who takes it on which day it passes.",
            read[4].Text
        );
        Assert.Equal((PassageKind.Item, "(i)"), (read[5].Kind, read[5].Number));
    }

    [Fact]
    public void Of_a_web_page_only_what_shows_is_read()
    {
        var read = Passages(
            """
            <!DOCTYPE html><html><head><title>No</title><style>p { }</style><script>var a = "</p><p>No";</script></head>
            <body><nav><a href="/">No</a></nav><h2>2. Moving a case</h2>
            <p>The <b>manager</b> &amp; the worker agree.<!-- no --></p>
            <ol start="4"><li>fourth<ul><li>deeper</li></ul></li><li>fifth</li></ol>
            <table><tr><th>Who</th><td><p>the manager</p></td></tr></table>
            <p hidden>no</p><img src="x" onerror="no"><p>a < b</p></body></html>
            """,
            "ours.html"
        );

        Assert.Equal(
            [
                "Moving a case",
                "The manager & the worker agree.",
                "fourth",
                "deeper",
                "fifth",
                "Who | the manager",
                "a < b",
            ],
            read.Select(p => p.Text)
        );
        Assert.Equal(["2", null, "4", null, "5", null, null], read.Select(p => p.Number));
    }

    [Fact]
    public void Markdown_and_plain_text_are_read_by_how_their_lines_begin()
    {
        var markdown = Passages(
            "# Moving a case\n\nThe **manager** agrees with\nthe [worker](https://example.org).\n\n1. first\n2. second\n\n| Who | When |\n|---|---|\n| a | b |\n",
            "ours.md"
        );
        var plain = Passages(
            "2. Transfers\n\n  • one\n  • two\n\n4.2 The manager agrees, and the worker is told of it.\n",
            "ours.txt"
        );

        Assert.Equal(
            [
                "Moving a case",
                "The manager agrees with the worker.",
                "first",
                "second",
                "Who | When",
                "a | b",
            ],
            markdown.Select(p => p.Text)
        );
        Assert.Equal(
            [
                (PassageKind.Heading, "2"),
                (PassageKind.Item, null),
                (PassageKind.Item, null),
                (PassageKind.Paragraph, "4.2"),
            ],
            plain.Select(p => (p.Kind, p.Number))
        );
    }

    [Fact]
    public void Every_clause_of_the_invented_council_finds_its_words_in_its_document()
    {
        var read = Read(OwnPaper.Saltmarsh, "passing-a-case-on.md").Document!;
        var clauses = OwnTextRules.ClausesOf(Invented.Saltmarsh, "SAL");

        var proposed = Proposals.Of(clauses, read.Passages);

        string Of(string clause) => read.Passages[proposed[clause].First - 1].Text;
        Assert.Equal(clauses.Count, proposed.Count);
        Assert.StartsWith("The Director of Practice owns", Of("SAL-0-1"), StringComparison.Ordinal);
        Assert.StartsWith("Brothers and sisters", Of("SAL-0-2"), StringComparison.Ordinal);
        Assert.Equal(OwnPaper.Notice, Of("SAL-1-3"));
        Assert.StartsWith("While a family is in crisis", Of("SAL-2-7"), StringComparison.Ordinal);
        Assert.Equal("Families should be met with kindness.", Of("SAL-3-6"));
        Assert.All(
            clauses.Where(c => c.Locator.StartsWith("part", StringComparison.Ordinal)),
            c => Assert.Equal(ProposedBy.Number, proposed[c.Id].By)
        );
    }

    [Fact]
    public void The_file_s_name_size_and_mark_are_kept_with_its_words()
    {
        var document = Read("One.", "ours.txt").Document!;

        Assert.Equal(
            ("ours.txt", "Plain text", 4L),
            (document.FileName, document.Format, document.Bytes)
        );
        Assert.Equal(
            Convert.ToHexStringLower(
                System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes("One."))
            ),
            document.Sha256
        );
    }

    private static string Counted(int level) =>
        $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"3\"/></w:numPr>";
}
