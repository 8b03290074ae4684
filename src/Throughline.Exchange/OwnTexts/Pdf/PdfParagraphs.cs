using System.Text;
using System.Text.RegularExpressions;
using Throughline.Casework.OwnTexts;

namespace Throughline.Exchange.OwnTexts.Pdf;

/// <summary>Puts lines together into paragraphs, by the gaps between them, their letters and how they begin.</summary>
internal static partial class PdfParagraphs
{
    public static void Gather(IReadOnlyList<PdfLine> lines, Gathering gathering)
    {
        if (lines.Count == 0)
            return;
        var body = lines.GroupBy(l => l.Size).MaxBy(g => g.Sum(l => l.Text.Length))!.Key;
        var gap = UsualGap(lines, body);
        var right = lines
            .Where(l => l.Size == body)
            .Select(l => l.End)
            .Order()
            .ElementAtOrDefault(lines.Count(l => l.Size == body) * 9 / 10);
        var left = Margins(lines);
        var sizes = lines
            .Where(l => l.Size > body + 0.9 && l.Text.Length < 120)
            .Select(l => l.Size)
            .Distinct()
            .OrderDescending()
            .ToList();
        var open = new List<PdfLine>();
        foreach (var line in lines)
        {
            if (open.Count > 0 && Starts(open, line, gap, right))
                Close();
            open.Add(line);
        }
        Close();

        void Close()
        {
            if (open.Count == 0)
                return;
            var first = open[0];
            var text = Joined(open);
            var short_ = text.Length < 120 && open.Count <= 3;
            if (first.Heading > 0 || (short_ && first.Size > body + 0.9))
                gathering.Add(
                    text,
                    PassageKind.Heading,
                    first.Heading > 0 ? first.Heading : Math.Min(6, sizes.IndexOf(first.Size) + 1),
                    page: first.Page
                );
            else
                gathering.Add(
                    text,
                    level: 1 + Math.Max(0, left.FindIndex(x => Math.Abs(x - first.X) < 6)),
                    page: first.Page,
                    looksLikeHeading: open.All(l => l.Bold)
                );
            open.Clear();
        }
    }

    /// <summary>Does a line begin something new, or go on with what is open?</summary>
    private static bool Starts(List<PdfLine> open, PdfLine line, double gap, double right)
    {
        var last = open[^1];
        if (
            line.Heading != last.Heading
            || Math.Abs(line.Size - last.Size) > 0.9
            || line.Bold != last.Bold && Whole(last)
        )
            return true;
        if (Begins().IsMatch(line.Text))
            return true;
        if (line.Page != last.Page)
            return last.Text[^1] is '.' or ':' or ';' or '!' or '?'
                || (last.End < right - 60 && char.IsUpper(line.Text[0]));
        var down = last.Y - line.Y;
        if (down > gap * 1.3 || down < -gap * 0.5)
            return true;
        // A line that ended well before the margin, with a full stop, was a paragraph's last.
        return last.Text[^1] is '.' or ':'
            && last.End < right - 40
            && char.IsUpper(line.Text[0])
            && line.X < open[0].X + 2
            && open.Count > 1;

        bool Whole(PdfLine before) =>
            before.Bold ? open.All(l => l.Bold) : line.Bold && before.Text[^1] is '.' or ':' or ';';
    }

    private static double UsualGap(IReadOnlyList<PdfLine> lines, double body)
    {
        var gaps = lines
            .Zip(lines.Skip(1))
            .Where(p =>
                p.First.Page == p.Second.Page && p.First.Size == body && p.Second.Size == body
            )
            .Select(p => Math.Round(p.First.Y - p.Second.Y, 1))
            .Where(g => g > body * 0.8 && g < body * 2.2)
            .GroupBy(g => g)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .ToList();
        return gaps.Count == 0 ? body * 1.3 : gaps[0].Key;
    }

    /// <summary>Where list items begin, from left to right: how deep an item stands.</summary>
    private static List<double> Margins(IReadOnlyList<PdfLine> lines)
    {
        var margins = new List<double>();
        foreach (var x in lines.Where(l => Begins().IsMatch(l.Text)).Select(l => l.X).Order())
            if (margins.Count == 0 || x - margins[^1] >= 6)
                margins.Add(x);
        return margins;
    }

    private static string Joined(List<PdfLine> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (text.Length > 0 && text[^1] != '-')
                text.Append(' ');
            text.Append(line.Text);
        }
        return text.ToString();
    }

    [GeneratedRegex(
        @"^([•●▪■◦○‣∙·\uF0B7\uF0A7\uF0D8]|[–-] |o |\(?(\d{1,2}(\.\d{1,2}){0,4}|[ivxIVX]{1,5}|[a-z])[.)] |\d{1,2}(\.\d{1,2}){1,4} )",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Begins();
}
