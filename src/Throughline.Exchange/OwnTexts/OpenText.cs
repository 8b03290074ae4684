using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Throughline.Casework.OwnTexts;
using Throughline.Exchange.Workbooks;

namespace Throughline.Exchange.OwnTexts;

/// <summary>The words of an OpenDocument text (.odt), with the numbers that its lists count.</summary>
internal static class OpenText
{
    private const string Kind = "application/vnd.oasis.opendocument.text";
    private const string T = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private const string Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private const string Fo = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    private static readonly string[] LeftOut =
    [
        "table-of-content",
        "tracked-changes",
        "annotation",
        "note-citation",
        "alphabetical-index",
        "forms",
        "scripts",
    ];

    public static FileRefusal? Fault(ZipArchive zip)
    {
        if (
            OpenDocument.Text(zip, "mimetype") is { } kind
            && kind.Trim() != Kind
            && kind.Trim() != Kind + "-template"
        )
            return OwnTextRefusals.NotADocument;
        if (OpenDocument.IsLocked(zip))
            return FileRefusal.Locked;
        return zip.Entries.Any(e =>
            e.FullName.StartsWith("Basic/", StringComparison.Ordinal)
            && e.FullName.EndsWith("script-lb.xml", StringComparison.Ordinal) is false
            && e.Length > 0
        )
            ? OwnTextRefusals.Macros
            : null;
    }

    public static void Read(ZipArchive zip, Gathering gathering)
    {
        var countsPages = false;
        HardXml.Walk(
            zip,
            OpenDocument.Content,
            xml => countsPages |= xml.LocalName == "soft-page-break"
        );
        var walk = new Walking(gathering, countsPages);
        HardXml.Walk(zip, "styles.xml", walk.SeeStyle);
        HardXml.Walk(zip, OpenDocument.Content, walk.See);
    }

    private sealed record ListLevel(
        string Format,
        string Prefix,
        string Suffix,
        int Shown,
        int Start
    );

    private sealed class Walking
    {
        private readonly Paragraphs paragraphs;
        private readonly HashSet<string> bold = [];
        private readonly Dictionary<(string List, int Level), ListLevel> levels = [];
        private readonly Stack<(string? Style, int[] Counts)> lists = new();
        private readonly Dictionary<string, int[]> last = [];
        private readonly Stack<bool> spans = new();
        private string? styleAt;
        private string? listStyleAt;
        private bool inBody;
        private bool firstOfItem;
        private int without;

        public Walking(Gathering gathering, bool countsPages) =>
            paragraphs = new(gathering, countsPages, KindOf);

        public void SeeStyle(XmlReader xml)
        {
            if (xml.NodeType is not XmlNodeType.Element)
                return;
            switch (xml.LocalName)
            {
                case "style":
                    styleAt = xml.GetAttribute("name", Style);
                    break;
                case "list-style":
                    listStyleAt = xml.GetAttribute("name", Style);
                    break;
                case "outline-style":
                    listStyleAt = "";
                    break;
                case "text-properties"
                    when styleAt is not null && xml.GetAttribute("font-weight", Fo) == "bold":
                    bold.Add(styleAt);
                    break;
                case "list-level-style-number"
                or "outline-level-style" when listStyleAt is not null:
                    levels[(listStyleAt, Number(xml, "level", T, 1))] = new(
                        xml.GetAttribute("num-format", Style) ?? "",
                        xml.GetAttribute("num-prefix", Style) ?? "",
                        xml.GetAttribute("num-suffix", Style) ?? "",
                        Number(xml, "display-levels", T, 1),
                        Number(xml, "start-value", T, 1)
                    );
                    break;
            }
        }

        public void See(XmlReader xml)
        {
            if (!inBody)
            {
                SeeStyle(xml);
                inBody = xml is { NodeType: XmlNodeType.Element, LocalName: "body" };
            }
            else if (xml.NodeType is XmlNodeType.Element)
                Start(xml);
            else if (xml.NodeType is XmlNodeType.EndElement)
                End(xml.LocalName);
            else if (
                without == 0
                && paragraphs.Now is { } now
                && xml.NodeType
                    is XmlNodeType.Text
                        or XmlNodeType.SignificantWhitespace
                        or XmlNodeType.Whitespace
                        or XmlNodeType.CDATA
            )
            {
                now.Text.Append(xml.Value);
                if (spans.Contains(true) || (now.Style is { } style && bold.Contains(style)))
                    now.Bold += xml.Value.Count(char.IsLetterOrDigit);
            }
        }

        private void Start(XmlReader xml)
        {
            var (name, empty) = (xml.LocalName, xml.IsEmptyElement);
            if (without > 0 || LeftOut.Contains(name))
            {
                without += empty ? 0 : 1;
                return;
            }
            switch (name)
            {
                case "p" or "h" when xml.NamespaceURI == T:
                    Open(xml, heading: name == "h");
                    if (empty)
                        paragraphs.End();
                    break;
                case "span" when !empty:
                    spans.Push(bold.Contains(xml.GetAttribute("style-name", T) ?? ""));
                    break;
                case "list" when !empty:
                    OpenList(xml);
                    break;
                case "list-item":
                    firstOfItem = true;
                    if (lists.TryPeek(out var list))
                        list.Counts[Depth] = xml.GetAttribute("start-value", T) is not null
                            ? Number(xml, "start-value", T, 1)
                            : list.Counts[Depth] + 1;
                    break;
                case "s" or "tab" or "line-break":
                    paragraphs.Now?.Text.Append(' ');
                    break;
                case "soft-page-break":
                    paragraphs.TurnPage();
                    break;
                case "table-row" when !empty:
                    paragraphs.StartRow();
                    break;
                case "table-cell" or "covered-table-cell":
                    paragraphs.StartCell();
                    break;
            }
        }

        private int Depth => Math.Min(lists.Count, 10) - 1;

        private void Open(XmlReader xml, bool heading)
        {
            paragraphs.Start();
            var now = paragraphs.Now!;
            now.Style = xml.GetAttribute("style-name", T);
            if (heading)
                now.Outline = Number(xml, "outline-level", T, 1) - 1;
            now.ListLevel = lists.Count;
            // The number belongs to the first paragraph of an item.
            now.List = lists.Count > 0 && firstOfItem ? Label() : null;
            firstOfItem = false;
        }

        private void OpenList(XmlReader xml)
        {
            if (lists.Count > 32)
                throw new FileRefusedException(OwnTextRefusals.TooDeep);
            var style =
                xml.GetAttribute("style-name", T)
                ?? (lists.TryPeek(out var outer) ? outer.Style : null);
            var goesOn =
                xml.GetAttribute("continue-numbering", T) == "true"
                || xml.GetAttribute("continue-list", T) is not null;
            var counts = lists.TryPeek(out var above) ? [.. above.Counts] : new int[10];
            if (
                lists.Count == 0
                && goesOn
                && style is not null
                && last.TryGetValue(style, out var before)
            )
                counts = before;
            lists.Push((style, counts));
            if (!goesOn || lists.Count > 1)
                counts[Depth] =
                    (levels.GetValueOrDefault((style ?? "", lists.Count))?.Start ?? 1) - 1;
        }

        private string? Label()
        {
            var (style, counts) = lists.Peek();
            if (
                style is null
                || levels.GetValueOrDefault((style, lists.Count)) is not { Format.Length: > 0 } own
            )
                return null;
            var shown = Enumerable
                .Range(Math.Max(0, lists.Count - own.Shown), Math.Min(own.Shown, lists.Count))
                .Where(i => i < 10)
                .Select(i =>
                    Counting.Written(
                        counts[i],
                        levels.GetValueOrDefault((style, i + 1))?.Format ?? own.Format
                    )
                );
            return $"{own.Prefix}{string.Join('.', shown)}{own.Suffix}".Trim();
        }

        private static (PassageKind, int, string?) KindOf(OpenParagraph paragraph) =>
            paragraph.Outline is { } outline ? (PassageKind.Heading, outline + 1, paragraph.List)
            : paragraph.ListLevel > 0 ? (PassageKind.Item, paragraph.ListLevel, paragraph.List)
            : (PassageKind.Paragraph, 0, null);

        private void End(string name)
        {
            if (without > 0)
            {
                without--;
                return;
            }
            switch (name)
            {
                case "p" or "h":
                    paragraphs.End();
                    break;
                case "span":
                    spans.TryPop(out _);
                    break;
                case "list" when lists.TryPop(out var list):
                    if (list.Style is { } style)
                        last[style] = list.Counts;
                    break;
                case "table-row":
                    paragraphs.EndRow();
                    break;
            }
        }

        private static int Number(XmlReader xml, string name, string space, int otherwise) =>
            int.TryParse(
                xml.GetAttribute(name, space),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var n
            )
            && n < 10_000
                ? n
                : otherwise;
    }
}
