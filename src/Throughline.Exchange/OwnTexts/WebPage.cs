using System.Net;
using System.Text;
using Throughline.Casework.OwnTexts;
using Throughline.Exchange.Workbooks;

namespace Throughline.Exchange.OwnTexts;

/// <summary>
/// The words of a web page, taken as its tags stream by: no tree is built, so none can grow, and nothing is run or
/// fetched. Scripts, styles, menus and what does not show are left out.
/// </summary>
internal sealed class WebPage
{
    private const int MostTags = 500_000;

    private static readonly HashSet<string> LeftOut =
    [
        .. "script style noscript template iframe object embed svg math head nav footer select textarea button video audio canvas".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> Blocks =
    [
        .. "p div section article main header aside address blockquote pre figure figcaption dl dt dd ul ol li h1 h2 h3 h4 h5 h6 table thead tbody tfoot tr hr body html form fieldset legend details summary".Split(
            ' '
        ),
    ];

    private readonly Gathering gathering;
    private readonly StringBuilder text = new();
    private readonly List<string> cells = [];
    private readonly List<(bool Counts, int Next, string Form)> lists = [];
    private string? left;
    private int leftDepth;
    private int heading;
    private string? number;
    private bool inItem;
    private bool inRow;
    private int boldDepth;
    private int bold;

    private WebPage(Gathering gathering) => this.gathering = gathering;

    public static void Read(string html, Gathering gathering)
    {
        var page = new WebPage(gathering);
        var (at, tags) = (0, 0);
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            if (open < 0)
                open = html.Length;
            page.Say(html.AsSpan(at, open - at));
            if (open == html.Length)
                break;
            if (++tags > MostTags)
                throw new FileRefusedException(OwnTextRefusals.TooDeep);
            at = page.Tag(html, open);
        }
        page.Close();
    }

    private void Say(ReadOnlySpan<char> said)
    {
        if (left is not null || said.IsEmpty)
            return;
        var decoded = WebUtility.HtmlDecode(said.ToString());
        text.Append(decoded);
        if (boldDepth > 0)
            bold += decoded.Count(char.IsLetterOrDigit);
    }

    /// <summary>Reads one tag and returns where the text goes on.</summary>
    private int Tag(string html, int open)
    {
        if (html.AsSpan(open).StartsWith("<!--"))
            return After(html, "-->", open + 4);
        if (open + 1 < html.Length && html[open + 1] is '!' or '?')
            return After(html, ">", open + 1);
        var ends = open + 1 < html.Length && html[open + 1] == '/';
        var start = open + (ends ? 2 : 1);
        var stop = start;
        while (stop < html.Length && (char.IsAsciiLetterOrDigit(html[stop]) || html[stop] == '-'))
            stop++;
        if (stop == start)
        {
            Say("<");
            return open + 1;
        }
        var name = html[start..stop].ToLowerInvariant();
        var close = EndOfTag(html, stop);
        var attributes = html.AsSpan(stop, Math.Max(0, close - stop - 1)).ToString();
        if (ends)
            End(name);
        else
            Start(name, attributes);
        // Inside a script there are no tags but its end.
        return !ends && name is "script" or "style" && left == name
            ? html.IndexOf($"</{name}", close, StringComparison.OrdinalIgnoreCase)
                is var end
                    and >= 0
                ? end
                : html.Length
            : close;
    }

    private void Start(string name, string attributes)
    {
        if (left is not null)
        {
            leftDepth += name == left ? 1 : 0;
            return;
        }
        var hidden =
            attributes.Contains(" hidden", StringComparison.OrdinalIgnoreCase)
            && Blocks.Contains(name)
            && name is not ("body" or "html")
            && !attributes.Contains("=\"hidden", StringComparison.OrdinalIgnoreCase)
            && !attributes.Contains("aria-hidden", StringComparison.OrdinalIgnoreCase);
        if (LeftOut.Contains(name) || hidden)
        {
            if (hidden || name is "nav" or "footer" or "head")
                Close();
            (left, leftDepth) = (name, 1);
            return;
        }
        if (name is "b" or "strong")
            boldDepth++;
        if (name is "br")
            text.Append(' ');
        if (name is "td" or "th" && inRow)
            CloseCell();
        if (!Blocks.Contains(name) || (inRow && name is "p" or "div"))
        {
            if (inRow && name is "p" or "div")
                text.Append(' ');
            return;
        }
        Close();
        if (name is ['h', >= '1' and <= '6'])
            heading = name[1] - '0';
        else if (name is "ul" or "ol" && lists.Count < 64)
            lists.Add(
                (
                    name == "ol",
                    Whole(Attribute(attributes, "start"), 1),
                    Attribute(attributes, "type") ?? "1"
                )
            );
        else if (name is "li")
            StartItem(attributes);
        else if (name is "tr")
            inRow = true;
    }

    private void StartItem(string attributes)
    {
        inItem = true;
        if (lists is not [.., { Counts: true } list])
            return;
        var counted = Whole(Attribute(attributes, "value"), list.Next);
        number = Counting.Written(counted, list.Form);
        lists[^1] = list with { Next = counted + 1 };
    }

    private void End(string name)
    {
        if (left is not null)
        {
            if (name == left && --leftDepth <= 0)
                left = null;
            return;
        }
        if (name is "b" or "strong")
            boldDepth = Math.Max(0, boldDepth - 1);
        if (name is "tr" && inRow)
        {
            CloseCell();
            inRow = false;
            gathering.Add(string.Join(" | ", cells), PassageKind.Row);
            cells.Clear();
            return;
        }
        if (!Blocks.Contains(name) || (inRow && name is "p" or "div"))
            return;
        Close();
        if (name is "ul" or "ol" && lists.Count > 0)
            lists.RemoveAt(lists.Count - 1);
        if (name is "li")
            (inItem, number) = (false, null);
        if (name is ['h', >= '1' and <= '6'])
            heading = 0;
    }

    private void CloseCell()
    {
        var cell = string.Join(
            ' ',
            text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        if (cell.Length > 0)
            cells.Add(cell);
        text.Clear();
        bold = 0;
    }

    private void Close()
    {
        if (inRow)
        {
            text.Append(' ');
            return;
        }
        var said = text.ToString();
        var allBold = bold > 0 && bold >= said.Count(char.IsLetterOrDigit);
        text.Clear();
        bold = 0;
        if (string.IsNullOrWhiteSpace(said))
            return;
        if (heading > 0)
            gathering.Add(said, PassageKind.Heading, heading);
        else if (inItem)
            gathering.Add(said, PassageKind.Item, Math.Max(1, lists.Count), number);
        else
            gathering.Add(said, looksLikeHeading: allBold);
        number = null;
    }

    private static int EndOfTag(string html, int at)
    {
        char quote = '\0';
        for (; at < html.Length; at++)
            if (quote != '\0')
                quote = html[at] == quote ? '\0' : quote;
            else if (html[at] is '"' or '\'')
                quote = html[at];
            else if (html[at] == '>')
                return at + 1;
        return html.Length;
    }

    private static int After(string html, string end, int from) =>
        html.IndexOf(end, Math.Min(from, html.Length), StringComparison.Ordinal) is var at and >= 0
            ? at + end.Length
            : html.Length;

    private static string? Attribute(string attributes, string name)
    {
        var at = attributes.IndexOf($" {name}=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var value = attributes[(at + name.Length + 2)..].TrimStart('"', '\'');
        var end = value.IndexOfAny(['"', '\'', ' ', '>', '/']);
        return end < 0 ? value : value[..end];
    }

    private static int Whole(string? text, int otherwise) =>
        int.TryParse(
            text,
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var n
        )
        && n < 10_000
            ? n
            : otherwise;
}
