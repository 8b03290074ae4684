using System.Globalization;
using System.Text;
using System.Xml;

namespace Throughline.Exchange.Workbooks;

/// <summary>One sheet being written; see <see cref="XlsxWriter"/>.</summary>
public sealed class XlsxSheet : IDisposable
{
    private static readonly DateOnly DayNought = new(1899, 12, 30);
    private readonly XmlWriter xml;
    private int row;

    internal XlsxSheet(XmlWriter xml, IReadOnlyList<int> widths)
    {
        this.xml = xml;
        xml.WriteStartDocument();
        xml.WriteStartElement("worksheet", XlsxParts.Main);
        if (widths.Count > 0)
        {
            xml.WriteStartElement("cols");
            for (var i = 0; i < widths.Count; i++)
                Element(
                    "col",
                    ("min", $"{i + 1}"),
                    ("max", $"{i + 1}"),
                    ("width", $"{widths[i]}"),
                    ("customWidth", "1")
                );
            xml.WriteEndElement();
        }
        xml.WriteStartElement("sheetData");
    }

    /// <summary>A row in bold.</summary>
    public void Heading(params IEnumerable<string> titles) => Write(titles, XlsxParts.Bold);

    public void Row(params IEnumerable<object?> cells) => Write(cells, XlsxParts.Plain);

    public void Dispose()
    {
        xml.WriteEndDocument();
        xml.Dispose();
    }

    /// <summary>The letters over a column, counted from nought: A, B .. Z, AA.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var n = column + 1; n > 0; n = (n - 1) / 26)
            letters = (char)('A' + (n - 1) % 26) + letters;
        return letters;
    }

    private void Write(IEnumerable<object?> cells, string style)
    {
        row++;
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", $"{row}");
        var column = 0;
        foreach (var value in cells)
            Cell($"{Letters(column++)}{row}", value, style);
        xml.WriteEndElement();
    }

    private void Cell(string reference, object? value, string style)
    {
        if (value is null or "")
            return;
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", reference);
        switch (value)
        {
            case DateOnly day:
                xml.WriteAttributeString("s", XlsxParts.Day);
                xml.WriteElementString("v", $"{day.DayNumber - DayNought.DayNumber}");
                break;
            case int or long or double or decimal:
                xml.WriteElementString("v", Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            case bool yes:
                xml.WriteAttributeString("t", "b");
                xml.WriteElementString("v", yes ? "1" : "0");
                break;
            default:
                xml.WriteAttributeString("s", style);
                Text(value.ToString() ?? "");
                break;
        }
        xml.WriteEndElement();
    }

    private void Text(string text)
    {
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Legal(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>XML has no way to write most control characters, so they are left out.</summary>
    private static string Legal(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
                kept.Append(rune);
        return kept.ToString();
    }

    private void Element(string name, params (string Key, string Value)[] attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (key, value) in attributes)
            xml.WriteAttributeString(key, value);
        xml.WriteEndElement();
    }
}
