using System.IO.Compression;
using Throughline.Exchange.Workbooks;

namespace Throughline.Exchange.OwnTexts.Pdf;

/// <summary>
/// The objects of a PDF. Its own table of them is not trusted: they are found by reading the file through once, the
/// last of a number standing, so that a damaged or lying table changes nothing.
/// </summary>
internal sealed class PdfFile
{
    private const int MostObjects = 300_000;
    private const int MostPages = 1000;
    private const long MostUnpacked = 96L << 20;
    private readonly byte[] bytes;
    private readonly Dictionary<int, (int Offset, object? Value)> objects = [];
    private readonly Dictionary<PdfStream, byte[]?> unpacked = [];
    private object? root;
    private long total;

    public PdfFile(byte[] bytes)
    {
        this.bytes = bytes;
        Scan();
        Unpack();
        Trailers();
    }

    public object? Resolve(object? value)
    {
        for (var i = 0; i < 20 && value is PdfRef to; i++)
            value = objects.TryGetValue(to.Number, out var found) ? found.Value : null;
        return value is PdfRef ? null : value;
    }

    public PdfTable? Table(object? value) =>
        Resolve(value) switch
        {
            PdfTable table => table,
            PdfStream stream => stream.Table,
            _ => null,
        };

    public IReadOnlyList<object?> List(object? value) => (Resolve(value) as PdfList)?.Items ?? [];

    public double? Number(object? value) => Resolve(value) as double?;

    public string? Name(object? value) => (Resolve(value) as PdfName)?.Text;

    /// <summary>The pages in order, each with what it inherits.</summary>
    public IReadOnlyList<(PdfTable Page, PdfTable? Resources)> Pages()
    {
        var pages = new List<(PdfTable, PdfTable?)>();
        var seen = new HashSet<PdfTable>();
        var ahead = new Stack<(PdfTable Node, PdfTable? Resources)>();
        if (Table(Table(root)?["Pages"]) is { } top)
            ahead.Push((top, null));
        while (ahead.TryPop(out var at))
        {
            if (!seen.Add(at.Node))
                continue;
            var resources = Table(at.Node["Resources"]) ?? at.Resources;
            var kids = List(at.Node["Kids"]);
            if (kids.Count > MostObjects)
                throw new FileRefusedException(OwnTextRefusals.TooManyPages(MostPages));
            if (at.Node["Kids"] is null)
                pages.Add((at.Node, resources));
            if (pages.Count > MostPages)
                throw new FileRefusedException(OwnTextRefusals.TooManyPages(MostPages));
            for (var i = kids.Count - 1; i >= 0; i--)
                if (Table(kids[i]) is { } kid)
                    ahead.Push((kid, resources));
        }
        if (pages.Count > 0)
            return pages;
        foreach (var (_, value) in objects.Values.OrderBy(o => o.Offset))
            if (value is PdfTable page && Name(page["Type"]) == "Page")
                pages.Add((page, Table(page["Resources"])));
        return pages.Count > MostPages
            ? throw new FileRefusedException(OwnTextRefusals.TooManyPages(MostPages))
            : pages;
    }

    /// <summary>A stream's bytes as they are meant; null when it is packed in a way that text is not.</summary>
    public byte[]? Unpacked(PdfStream stream)
    {
        if (unpacked.TryGetValue(stream, out var known))
            return known;
        byte[]? data = stream.Inside ?? bytes[stream.Start..(stream.Start + stream.Length)];
        var filters = Resolve(stream.Table["Filter"]) switch
        {
            PdfName one => [one.Text],
            PdfList many => many.Items.Select(i => Name(i) ?? "").ToList(),
            _ => new List<string>(),
        };
        var parameters = Resolve(stream.Table["DecodeParms"]) switch
        {
            PdfList many => many.Items.Select(Table).ToList(),
            var one => [Table(one)],
        };
        for (var i = 0; i < filters.Count && data is not null; i++)
            data = filters[i] switch
            {
                _ when i > 3 => null,
                "FlateDecode" or "Fl" => Number(parameters.ElementAtOrDefault(i)?["Predictor"])
                    is > 1
                    ? null
                    : Inflate(data),
                "ASCIIHexDecode" or "AHx" => new PdfLexer([(byte)'<', .. data, (byte)'>']).Next()
                    is PdfString hex
                    ? hex.Bytes
                    : null,
                "ASCII85Decode" or "A85" => Ascii85(data),
                _ => null,
            };
        return unpacked[stream] = data;
    }

    private byte[] Inflate(byte[] packed)
    {
        using var from = new MemoryStream(packed, writable: false);
        using var flate = new ZLibStream(from, CompressionMode.Decompress);
        using var to = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            int read;
            while ((read = flate.Read(buffer)) > 0)
            {
                total += read;
                if (total > MostUnpacked)
                    throw new FileRefusedException(FileRefusal.UnpacksTooLarge(MostUnpacked));
                to.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            // What came before the break is kept, as every reader of PDF does.
        }
        return to.ToArray();
    }

    private static byte[] Ascii85(byte[] data)
    {
        var (read, group) = (new List<byte>(data.Length), new List<uint>(5));
        foreach (var sign in data)
        {
            if (sign == '~')
                break;
            if (sign == 'z' && group.Count == 0)
                read.AddRange(new byte[4]);
            else if (sign is >= (byte)'!' and <= (byte)'u')
                group.Add((uint)(sign - '!'));
            if (group.Count == 5)
                Flush(5);
        }
        if (group.Count > 1)
        {
            var given = group.Count;
            while (group.Count < 5)
                group.Add(84);
            Flush(given);
        }
        return [.. read];

        void Flush(int given)
        {
            var value = group.Aggregate(0u, (sum, digit) => unchecked(sum * 85 + digit));
            for (var i = 0; i < given - 1; i++)
                read.Add((byte)(value >> (24 - 8 * i)));
            group.Clear();
        }
    }

    private void Scan()
    {
        var at = 0;
        while (bytes.AsSpan(at).IndexOf("obj"u8) is var next and >= 0)
        {
            var word = at + next;
            at = word + 3;
            if (NumberBefore(word) is not { } number)
                continue;
            if (objects.Count > MostObjects)
                throw new FileRefusedException(OwnTextRefusals.TooDeep);
            var lexer = new PdfLexer(bytes, at);
            var value = lexer.Value();
            if (value is PdfTable table && StreamAfter(lexer, table) is { } stream)
            {
                value = stream;
                at = stream.Start + stream.Length;
            }
            else
                at = Math.Max(at, Math.Min(lexer.At, bytes.Length));
            objects[number] = (word, value);
        }
    }

    /// <summary>"12 0 obj": the object's number; null when the word is part of another.</summary>
    private int? NumberBefore(int word)
    {
        var at = word - 1;
        var generation = DigitsBefore(ref at);
        return generation is null ? null : DigitsBefore(ref at);
    }

    private int? DigitsBefore(ref int at)
    {
        while (at >= 0 && PdfLexer.IsBlank(bytes[at]))
            at--;
        var (value, scale, digits) = (0L, 1L, 0);
        for (
            ;
            at >= 0 && bytes[at] is >= (byte)'0' and <= (byte)'9' && digits < 9;
            at--, digits++, scale *= 10
        )
            value += (bytes[at] - '0') * scale;
        return digits == 0 ? null : (int)value;
    }

    private PdfStream? StreamAfter(PdfLexer lexer, PdfTable table)
    {
        lexer.SkipBlanks();
        if (!bytes.AsSpan(Math.Min(lexer.At, bytes.Length)).StartsWith("stream"u8))
            return null;
        var start = lexer.At + 6;
        if (start < bytes.Length && bytes[start] == '\r')
            start++;
        if (start < bytes.Length && bytes[start] == '\n')
            start++;
        start = Math.Min(start, bytes.Length);
        if (
            table["Length"] is double said
            && said >= 0
            && start + said <= bytes.Length
            && bytes
                .AsSpan(start + (int)said, Math.Min(20, bytes.Length - start - (int)said))
                .IndexOf("endstream"u8) >= 0
        )
            return new(table, start, (int)said);
        var end = bytes.AsSpan(start).IndexOf("endstream"u8);
        return new(table, start, end < 0 ? bytes.Length - start : end);
    }

    /// <summary>Objects that stand packed inside a stream.</summary>
    private void Unpack()
    {
        var packed = objects.Values.Where(o => o.Value is PdfStream).ToList();
        foreach (var (offset, value) in packed.OrderBy(o => o.Offset))
        {
            var stream = (PdfStream)value!;
            if (Name(stream.Table["Type"]) != "ObjStm" || Unpacked(stream) is not { } data)
                continue;
            var count = (int)Math.Clamp(Number(stream.Table["N"]) ?? 0, 0, MostObjects);
            var first = (int)Math.Clamp(Number(stream.Table["First"]) ?? 0, 0, data.Length);
            var heads = new PdfLexer(data, 0, first);
            for (var i = 0; i < count; i++)
            {
                if (heads.Next() is not double number || heads.Next() is not double at)
                    break;
                if (objects.Count > MostObjects)
                    throw new FileRefusedException(OwnTextRefusals.TooDeep);
                var start = first + at;
                if (
                    start >= 0
                    && start < data.Length
                    && number is >= 0 and < int.MaxValue
                    && (!objects.TryGetValue((int)number, out var known) || known.Offset <= offset)
                )
                    objects[(int)number] = (offset, new PdfLexer(data, (int)start).Value());
            }
        }
    }

    private void Trailers()
    {
        var at = 0;
        while (bytes.AsSpan(at).IndexOf("trailer"u8) is var next and >= 0)
        {
            var lexer = new PdfLexer(bytes, at + next + 7);
            Trailer(lexer.Next() as PdfTable);
            at = Math.Max(at + next + 7, Math.Min(lexer.At, bytes.Length));
        }
        foreach (var (_, value) in objects.Values.OrderBy(o => o.Offset))
            if (value is PdfStream stream && Name(stream.Table["Type"]) == "XRef")
                Trailer(stream.Table);
        root ??= objects
            .Values.OrderBy(o => o.Offset)
            .LastOrDefault(o => o.Value is PdfTable t && Name(t["Type"]) == "Catalog")
            .Value;
    }

    private void Trailer(PdfTable? trailer)
    {
        if (Table(trailer?["Encrypt"]) is not null)
            throw new FileRefusedException(FileRefusal.Locked);
        if (Table(trailer?["Root"]) is { } found)
            root = found;
    }
}
