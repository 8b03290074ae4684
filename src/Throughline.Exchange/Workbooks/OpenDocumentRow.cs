using System.Globalization;
using System.Text;
using System.Xml;

namespace Throughline.Exchange.Workbooks;

/// <summary>One row of an OpenDocument table. A run of like cells is written once with a count, so a blank run at the end costs nothing.</summary>
internal sealed class OpenDocumentRow(int columns)
{
    public const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const string Calc =
        "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";
    private const string Words = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private readonly List<Cell> cells = [];
    private int blanks;

    public IReadOnlyList<Cell> Cells => cells;

    public int Repeated { get; private set; } = 1;

    public bool TooWide { get; private set; }

    public static bool Starts(XmlReader xml) =>
        xml is { NodeType: XmlNodeType.Element, LocalName: "table-row", NamespaceURI: Table };

    /// <summary>Reads on from the start of a row to its end.</summary>
    public bool Read(XmlReader xml)
    {
        Repeated = Count(xml, "number-rows-repeated");
        if (xml.IsEmptyElement)
            return true;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
            if (
                xml.NodeType == XmlNodeType.Element
                && xml.NamespaceURI == Table
                && xml.LocalName is "table-cell" or "covered-table-cell"
            )
                Add(Count(xml, "number-columns-repeated"), ReadCell(xml));
        return true;
    }

    private void Add(int repeated, Cell cell)
    {
        if (cell.Value is null)
        {
            blanks = (int)Math.Min((long)blanks + repeated, int.MaxValue);
            return;
        }
        if ((long)cells.Count + blanks + repeated > columns)
        {
            TooWide = true;
            return;
        }
        cells.AddRange(Enumerable.Repeat(Cell.Blank, blanks));
        cells.AddRange(Enumerable.Repeat(cell, repeated));
        blanks = 0;
    }

    private static Cell ReadCell(XmlReader xml)
    {
        var kind = xml.GetAttribute("value-type", Office);
        var value = kind switch
        {
            "float" or "percentage" or "currency" => Number(xml.GetAttribute("value", Office)),
            "date" => Day(xml.GetAttribute("date-value", Office)),
            "boolean" => xml.GetAttribute("boolean-value", Office) == "true",
            _ => null,
        };
        var failed = xml.GetAttribute("value-type", Calc) == "error";
        var stated = xml.GetAttribute("string-value", Office);
        var text = Text(xml);
        if (text.Length == 0)
            text = stated ?? "";
        if (failed)
            return Cell.Blank;
        // A number that is shown with leading noughts is a code: its text is what the person sees.
        if (value is double && text.Length > 1 && text[0] == '0' && text.All(char.IsAsciiDigit))
            return new Cell(text);
        return new Cell(value ?? (text.Length == 0 ? null : text));
    }

    private static object? Number(string? written) =>
        double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static object? Day(string? written) =>
        DateTime.TryParse(
            written,
            CultureInfo.InvariantCulture,
            DateTimeStyles.RoundtripKind,
            out var day
        )
            ? day
            : null;

    private static string Text(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var text = new StringBuilder();
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
            switch (xml.NodeType)
            {
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA:
                    text.Append(xml.Value);
                    break;
                case XmlNodeType.Element
                    when xml is { LocalName: "annotation", NamespaceURI: Office }:
                    PassOver(xml);
                    break;
                case XmlNodeType.Element when xml.NamespaceURI == Words:
                    if (
                        xml.LocalName is "s" or "tab" or "line-break"
                        || text.Length > 0 && xml.LocalName == "p"
                    )
                        text.Append(' ');
                    break;
            }
        return text.ToString();
    }

    private static void PassOver(XmlReader xml)
    {
        var depth = xml.Depth;
        if (!xml.IsEmptyElement)
            while (xml.Read() && xml.Depth > depth) { }
    }

    private static int Count(XmlReader xml, string attribute) =>
        int.TryParse(
            xml.GetAttribute(attribute, Table),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var count
        )
        && count > 0
            ? count
            : 1;
}
