using System.Text;

namespace Throughline.Exchange.OwnTexts.Pdf;

/// <summary>Which letters the codes of a font stand for, and how wide each is, in thousandths of the font's size.</summary>
internal sealed class PdfFont
{
    private const int MostCodes = 200_000;
    private readonly Dictionary<int, string> letters = [];
    private readonly Dictionary<int, double> widths = [];
    private readonly double otherwise = 500;

    public bool TwoBytes { get; }
    public bool IsBold { get; }

    public PdfFont(PdfFile file, PdfTable font)
    {
        TwoBytes = file.Name(font["Subtype"]) == "Type0";
        var inner = TwoBytes
            ? file.Table(file.List(font["DescendantFonts"]) is [var only, ..] ? only : null)
            : font;
        var name = file.Name(font["BaseFont"]) ?? "";
        IsBold =
            name.Contains("Bold", StringComparison.OrdinalIgnoreCase)
            || name.Contains("Black", StringComparison.Ordinal)
            || file.Number(file.Table(inner?["FontDescriptor"])?["FontWeight"]) is >= 600;
        if (TwoBytes)
        {
            otherwise = file.Number(inner?["DW"]) ?? 1000;
            WideWidths(file, inner);
        }
        else
        {
            SimpleLetters(file, font);
            var first = (int)(file.Number(font["FirstChar"]) ?? 0);
            var list = file.List(font["Widths"]);
            for (var i = 0; i < Math.Min(list.Count, 256); i++)
                if (file.Number(list[i]) is { } width)
                    widths[first + i] = width;
        }
        if (file.Resolve(font["ToUnicode"]) is PdfStream map && file.Unpacked(map) is { } data)
            ToUnicode(data);
    }

    /// <summary>Null when the font does not say.</summary>
    public string? LettersOf(int code) => letters.GetValueOrDefault(code);

    public double WidthOf(int code) => widths.GetValueOrDefault(code, otherwise);

    private void SimpleLetters(PdfFile file, PdfTable font)
    {
        var encoding = file.Resolve(font["Encoding"]);
        var named = encoding as PdfTable;
        var plain = file.Name(encoding) ?? file.Name(named?["BaseEncoding"]);
        var table = plain == "MacRomanEncoding" ? Letters.Macintosh : Letters.Windows;
        var signs =
            file.Name(font["BaseFont"])?.Contains("Symbol", StringComparison.Ordinal) is true;
        for (var code = 32; code < 256; code++)
            letters[code] = signs && code == 0xB7 ? "•" : table.GetString([(byte)code]);
        var at = 0;
        foreach (var item in file.List(named?["Differences"]).Take(1024))
            if (file.Resolve(item) is double number)
                at = (int)Math.Clamp(number, 0, 255);
            else if (file.Resolve(item) is PdfName name)
                letters[at++] =
                    GlyphNames.LettersOf(name.Text) ?? letters.GetValueOrDefault(at - 1, "");
    }

    private void WideWidths(PdfFile file, PdfTable? font)
    {
        var list = file.List(font?["W"]);
        for (var i = 0; i + 1 < list.Count && widths.Count < MostCodes; )
        {
            var first = (int)(file.Number(list[i]) ?? 0);
            if (file.Resolve(list[i + 1]) is PdfList each)
            {
                for (var j = 0; j < each.Items.Count && j < 65536; j++)
                    widths[first + j] = file.Number(each.Items[j]) ?? otherwise;
                i += 2;
            }
            else if (i + 2 < list.Count)
            {
                var last = (int)Math.Min(file.Number(list[i + 1]) ?? 0, first + 65536);
                for (var code = first; code <= last; code++)
                    widths[code] = file.Number(list[i + 2]) ?? otherwise;
                i += 3;
            }
            else
                break;
        }
    }

    private void ToUnicode(byte[] map)
    {
        var lexer = new PdfLexer(map);
        var held = new List<object?>();
        while (!lexer.IsOver && letters.Count < MostCodes)
        {
            var next = lexer.Next();
            switch (next)
            {
                case PdfWord { Text: "beginbfchar" or "beginbfrange" }:
                    held.Clear();
                    break;
                case PdfWord { Text: "endbfchar" }:
                    for (var i = 0; i + 1 < held.Count; i += 2)
                        if (held[i] is PdfString code && held[i + 1] is PdfString said)
                            letters[Code(code.Bytes)] = Said(said.Bytes);
                    held.Clear();
                    break;
                case PdfWord { Text: "endbfrange" }:
                    for (var i = 0; i + 2 < held.Count; i += 3)
                        Range(held[i] as PdfString, held[i + 1] as PdfString, held[i + 2]);
                    held.Clear();
                    break;
                default:
                    if (held.Count < 100_000)
                        held.Add(next);
                    break;
            }
        }
    }

    private void Range(PdfString? from, PdfString? to, object? said)
    {
        if (from is null || to is null)
            return;
        var (first, last) = (Code(from.Bytes), Math.Min(Code(to.Bytes), Code(from.Bytes) + 65535));
        if (said is PdfList each)
        {
            for (var i = 0; i < each.Items.Count && first + i <= last; i++)
                if (each.Items[i] is PdfString one)
                    letters[first + i] = Said(one.Bytes);
        }
        else if (said is PdfString start && start.Bytes.Length >= 1)
            for (var code = first; code <= last && letters.Count < MostCodes; code++)
            {
                var bytes = (byte[])start.Bytes.Clone();
                var sum = bytes[^1] + (code - first);
                bytes[^1] = (byte)sum;
                if (bytes.Length > 1)
                    bytes[^2] = (byte)(bytes[^2] + (sum >> 8));
                letters[code] = Said(bytes);
            }
    }

    private static int Code(byte[] bytes) => bytes.Take(3).Aggregate(0, (sum, b) => sum * 256 + b);

    private static string Said(byte[] bytes) =>
        bytes.Length == 1 ? ((char)bytes[0]).ToString()
        : bytes.Length > 64 ? ""
        : Encoding.BigEndianUnicode.GetString(bytes);
}
