using System.IO.Compression;
using System.Text;

namespace Throughline.Exchange.Tests.Files;

/// <summary>A workbook whose sheets are written as raw XML, so that a test can hold any mess that Excel would.</summary>
internal sealed class RawXlsx
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly List<(string Name, string Rows)> sheets = [];
    private readonly List<(string Path, byte[] Content)> parts = [];

    /// <summary>Number formats: style 1 is a date, style 2 is 000000.</summary>
    private const string Styles =
        $"""<styleSheet xmlns="{Main}"><numFmts count="2"><numFmt numFmtId="170" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="171" formatCode="000000"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="170" applyNumberFormat="1"/><xf numFmtId="171" applyNumberFormat="1"/></cellXfs></styleSheet>""";

    /// <param name="rows">The inside of sheetData.</param>
    public RawXlsx Sheet(string name, string rows)
    {
        sheets.Add((name, rows));
        return this;
    }

    /// <summary>A sheet of texts; a cell that begins with = is raw cell XML.</summary>
    public RawXlsx Table(string name, params IEnumerable<string?[]> rows)
    {
        var xml = new StringBuilder();
        var number = 0;
        foreach (var row in rows)
            xml.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"""<row r="{++number}">{string.Concat(row.Select((c, i) => Cell(i, number, c)))}</row>"""
            );
        return Sheet(name, xml.ToString());
    }

    public RawXlsx Part(string path, string content) => Part(path, Encoding.UTF8.GetBytes(content));

    public RawXlsx Part(string path, byte[] content)
    {
        parts.Add((path, content));
        return this;
    }

    public MemoryStream Build()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var own = parts.Select(p => p.Path).ToHashSet();
            foreach (
                var (path, content) in Standard().Where(p => !own.Contains(p.Path)).Concat(parts)
            )
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(content);
            }
        }
        file.Position = 0;
        return file;
    }

    /// <summary>Raw XML of a number under a style; give it to <see cref="Table"/> as a cell.</summary>
    public static string Number(double value, int style = 0) =>
        FormattableString.Invariant($"=s=\"{style}\"><v>{value}</v>");

    public static string Day(int year, int month, int day) =>
        Number(new DateOnly(year, month, day).DayNumber - new DateOnly(1899, 12, 30).DayNumber, 1);

    public static string Fault(string name) => $"=t=\"e\"><v>{name}</v>";

    private static string Cell(int column, int row, string? value)
    {
        var at = $"{Throughline.Exchange.Workbooks.XlsxSheet.Letters(column)}{row}";
        return value switch
        {
            null => "",
            ['=', .. var raw] => $"""<c r="{at}" {raw}</c>""",
            _ =>
                $"""<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{System.Security.SecurityElement.Escape(value)}</t></is></c>""",
        };
    }

    private IEnumerable<(string Path, byte[] Content)> Standard()
    {
        var numbered = sheets.Select((s, i) => (s.Name, s.Rows, Number: i + 1)).ToList();
        yield return Text(
            "[Content_Types].xml",
            """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>"""
        );
        yield return Text(
            "_rels/.rels",
            Relations(
                $"""<Relationship Id="b" Type="{Office}/officeDocument" Target="xl/workbook.xml"/>"""
            )
        );
        yield return Text("xl/styles.xml", Styles);
        yield return Text(
            "xl/workbook.xml",
            $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>{string.Concat(numbered.Select(s => $"""<sheet name="{s.Name}" sheetId="{s.Number}" r:id="s{s.Number}"/>"""))}</sheets></workbook>"""
        );
        yield return Text(
            "xl/_rels/workbook.xml.rels",
            Relations(
                string.Concat(
                    numbered.Select(s =>
                        $"""<Relationship Id="s{s.Number}" Type="{Office}/worksheet" Target="worksheets/sheet{s.Number}.xml"/>"""
                    )
                ) + $"""<Relationship Id="st" Type="{Office}/styles" Target="styles.xml"/>"""
            )
        );
        foreach (var s in numbered)
            yield return Text(
                $"xl/worksheets/sheet{s.Number}.xml",
                $"""<worksheet xmlns="{Main}"><sheetData>{s.Rows}</sheetData></worksheet>"""
            );
    }

    private static string Relations(string all) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{all}</Relationships>""";

    private static (string, byte[]) Text(string path, string content) =>
        (path, Encoding.UTF8.GetBytes(content));
}
