using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Throughline.Casework.OwnTexts;
using Throughline.Exchange.Workbooks;

namespace Throughline.Exchange.OwnTexts;

/// <summary>The words of a Word document, with the numbers that Word counts by itself.</summary>
internal static class WordDocument
{
    public const string Main = "word/document.xml";
    internal const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static FileRefusal? Fault(ZipArchive zip)
    {
        if (
            zip.Entries.Any(e =>
                e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
            )
        )
            return OwnTextRefusals.Macros;
        foreach (
            var part in zip.Entries.Where(e =>
                e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            var outside = false;
            HardXml.Walk(
                zip,
                part.FullName,
                xml =>
                    outside |=
                        xml.NodeType is XmlNodeType.Element
                        && xml.GetAttribute("TargetMode") is { } mode
                        && mode.Equals("External", StringComparison.OrdinalIgnoreCase)
                        // A link to click is no more than its words.
                        && xml.GetAttribute("Type")
                            ?.EndsWith("/hyperlink", StringComparison.Ordinal)
                            is not true
            );
            if (outside)
                return OwnTextRefusals.Outside;
        }
        return null;
    }

    public static void Read(ZipArchive zip, Gathering gathering)
    {
        var styles = new WordStyles(HardXml.Whole(zip, "word/styles.xml"));
        var numbers = new WordNumbering(HardXml.Whole(zip, "word/numbering.xml"));
        var byRendering = Has(zip, xml => xml.LocalName == "lastRenderedPageBreak");
        var countsPages = byRendering || Has(zip, IsPageBreak);
        var paragraphs = new Paragraphs(gathering, countsPages, p => KindOf(p, styles, numbers));
        var walk = new Walking(paragraphs, byRendering);
        HardXml.Walk(zip, Main, walk.See);
        HardXml.Walk(zip, "word/footnotes.xml", walk.See);
    }

    private static (PassageKind, int, string?) KindOf(
        OpenParagraph paragraph,
        WordStyles styles,
        WordNumbering numbers
    )
    {
        var style = styles.Of(paragraph.Style);
        var list = paragraph.List ?? style.List;
        var level = paragraph.List is null ? style.ListLevel : paragraph.ListLevel;
        // An empty paragraph is not counted, as Word counts it neither on paper when it is hidden.
        var number =
            list is null or "0" || paragraph.Text.Length == 0 ? null : numbers.Next(list, level);
        var outline = paragraph.Outline ?? style.Outline;
        if (style.IsContents)
            paragraph.Text.Clear();
        return outline is { } heading and < 9 ? (PassageKind.Heading, heading + 1, number)
            : list is not (null or "0") ? (PassageKind.Item, level + 1, number)
            : (PassageKind.Paragraph, 0, null);
    }

    private static bool IsPageBreak(XmlReader xml) =>
        xml.LocalName == "br" && xml.GetAttribute("type", W) == "page";

    private static bool Has(ZipArchive zip, Func<XmlReader, bool> what)
    {
        var found = false;
        HardXml.Walk(zip, Main, xml => found |= what(xml));
        return found;
    }

    private sealed class Walking(Paragraphs paragraphs, bool byRendering)
    {
        private bool inText;
        private bool bold;
        private bool hidden;
        private bool inRun;
        private int without;

        public void See(XmlReader xml)
        {
            if (xml.NodeType is XmlNodeType.Element)
                Start(xml);
            else if (xml.NodeType is XmlNodeType.EndElement)
                End(xml.LocalName);
            else if (
                inText
                && without == 0
                && !hidden
                && paragraphs.Now is { } now
                && xml.NodeType
                    is XmlNodeType.Text
                        or XmlNodeType.SignificantWhitespace
                        or XmlNodeType.Whitespace
                        or XmlNodeType.CDATA
            )
            {
                now.Text.Append(xml.Value);
                if (bold)
                    now.Bold += xml.Value.Count(char.IsLetterOrDigit);
            }
        }

        private void Start(XmlReader xml)
        {
            var (name, empty) = (xml.LocalName, xml.IsEmptyElement);
            // The same text box a second time for old programs, and what was moved or struck out under review.
            if (name is "Fallback" or "moveFrom" or "del" || without > 0)
            {
                without += empty ? 0 : 1;
                return;
            }
            var now = paragraphs.Now;
            switch (name)
            {
                case "p" when xml.NamespaceURI == W:
                    paragraphs.Start();
                    if (empty)
                        paragraphs.End();
                    break;
                case "tr" when xml.NamespaceURI == W && !empty:
                    paragraphs.StartRow();
                    break;
                case "tc" when xml.NamespaceURI == W:
                    paragraphs.StartCell();
                    break;
                case "r":
                    (inRun, bold, hidden) = (!empty, false, false);
                    break;
                case "pStyle" when now is not null:
                    now.Style = Value(xml);
                    break;
                case "numId" when now is not null:
                    now.List = Value(xml);
                    break;
                case "ilvl" when now is not null:
                    now.ListLevel = Number(xml);
                    break;
                case "outlineLvl" when now is not null:
                    now.Outline = Number(xml);
                    break;
                case "b" when inRun:
                    bold = Value(xml) is not ("0" or "false");
                    break;
                case "vanish" when inRun:
                    hidden = Value(xml) is not ("0" or "false");
                    break;
                case "t":
                    inText = !empty;
                    break;
                case "tab" or "cr" when inRun:
                    now?.Text.Append(' ');
                    break;
                case "noBreakHyphen":
                    now?.Text.Append('-');
                    break;
                case "br":
                    if (!byRendering && IsPageBreak(xml))
                        paragraphs.TurnPage();
                    now?.Text.Append(' ');
                    break;
                case "lastRenderedPageBreak":
                    paragraphs.TurnPage();
                    break;
            }
        }

        private void End(string name)
        {
            if (without > 0)
            {
                without--;
                return;
            }
            switch (name)
            {
                case "p":
                    paragraphs.End();
                    break;
                case "tr":
                    paragraphs.EndRow();
                    break;
                case "r":
                    (inRun, bold, hidden) = (false, false, false);
                    break;
                case "t":
                    inText = false;
                    break;
            }
        }

        private static string? Value(XmlReader xml) => xml.GetAttribute("val", W);

        private static int Number(XmlReader xml) =>
            int.TryParse(Value(xml), NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                ? Math.Min(n, 9)
                : 0;
    }
}
