using System.Xml;

namespace Throughline.Exchange.Workbooks;

/// <summary>The four fixed parts that make sheets into a workbook.</summary>
internal static class XlsxParts
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Plain = "0";
    public const string Day = "1";
    public const string Bold = "2";

    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private const string Styles = $"""
        <styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>
        <fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts>
        <fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="3"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>
        """;

    public static void Write(IReadOnlyList<string> sheets, Func<string, XmlWriter> part)
    {
        var numbers = Enumerable.Range(1, sheets.Count).ToList();
        Put("xl/styles.xml", Styles);
        Put(
            "xl/_rels/workbook.xml.rels",
            Relations([
                .. numbers.Select(n =>
                    ($"s{n}", $"{Office}/worksheet", $"worksheets/sheet{n}.xml")
                ),
                ("styles", $"{Office}/styles", "styles.xml"),
            ])
        );
        Put("_rels/.rels", Relations([("book", $"{Office}/officeDocument", "xl/workbook.xml")]));
        Put("[Content_Types].xml", ContentTypes(numbers));
        using var book = part("xl/workbook.xml");
        book.WriteStartElement("workbook", Main);
        book.WriteStartElement("sheets");
        foreach (var n in numbers)
        {
            book.WriteStartElement("sheet");
            book.WriteAttributeString("name", sheets[n - 1]);
            book.WriteAttributeString("sheetId", $"{n}");
            book.WriteAttributeString("r", "id", Office, $"s{n}");
            book.WriteEndElement();
        }
        book.WriteEndDocument();

        void Put(string path, string content)
        {
            using var xml = part(path);
            xml.WriteStartDocument();
            xml.WriteRaw(content);
        }
    }

    private static string Relations(IEnumerable<(string Id, string Type, string Target)> all) =>
        $"""<Relationships xmlns="{Package}/relationships">{string.Concat(all.Select(r => $"""<Relationship Id="{r.Id}" Type="{r.Type}" Target="{r.Target}"/>"""))}</Relationships>""";

    private static string ContentTypes(IEnumerable<int> sheets) =>
        $"""
            <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Type}.sheet.main+xml"/>
            <Override PartName="/xl/styles.xml" ContentType="{Type}.styles+xml"/>{string.Concat(
                sheets.Select(n =>
                    $"""<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{Type}.worksheet+xml"/>"""
                )
            )}</Types>
            """;
}
