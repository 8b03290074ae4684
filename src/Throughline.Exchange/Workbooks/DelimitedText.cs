using System.Text;

namespace Throughline.Exchange.Workbooks;

/// <summary>Text in rows and cells: a .csv file, or a table pasted from a spreadsheet (tabs).</summary>
public static class DelimitedText
{
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>
    /// Rows as they come, each with the number of the line on which it starts. A cell may be quoted and then hold
    /// separators, line ends and doubled quotation marks.
    /// </summary>
    public static IEnumerable<(int Line, IReadOnlyList<string> Cells)> Rows(
        TextReader text,
        char separator
    )
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (line, start, quoted, any) = (1, 1, false, false);
        int read;
        while ((read = text.Read()) >= 0)
        {
            var c = (char)read;
            if (c == '\n')
                line++;
            if (quoted)
            {
                if (c != '"')
                    cell.Append(c);
                else if (text.Peek() == '"')
                    cell.Append((char)text.Read());
                else
                    quoted = false;
            }
            else if (c == '"' && cell.Length == 0)
                quoted = any = true;
            else if (c == separator)
            {
                cells.Add(Take(cell));
                any = true;
            }
            else if (c is '\n' or '\r')
            {
                if (c == '\r' && text.Peek() == '\n')
                {
                    _ = text.Read();
                    line++;
                }
                if (any || cell.Length > 0)
                    yield return (start, [.. cells, Take(cell)]);
                cells.Clear();
                (start, any) = (line, false);
            }
            else
                cell.Append(c);
        }
        if (any || cell.Length > 0)
            yield return (start, [.. cells, Take(cell)]);
    }

    /// <summary>The likeliest separator, from the first line: tab, semicolon or comma.</summary>
    public static char Separator(string firstLine) =>
        Separators.MaxBy(s => firstLine.Count(c => c == s));

    private static string Take(StringBuilder cell)
    {
        var text = cell.ToString();
        cell.Clear();
        return text;
    }
}
