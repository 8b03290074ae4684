using Throughline.Exchange.Workbooks;

namespace Throughline.Exchange.OwnTexts.Pdf;

internal sealed record PdfName(string Text);

internal sealed record PdfString(byte[] Bytes);

internal sealed record PdfRef(int Number);

/// <summary>An operator of a page's content, or a word such as "obj".</summary>
internal sealed record PdfWord(string Text);

internal sealed class PdfList(IReadOnlyList<object?> items)
{
    public IReadOnlyList<object?> Items => items;
}

internal sealed class PdfTable
{
    private readonly Dictionary<string, object?> values = new(StringComparer.Ordinal);

    public object? this[string key]
    {
        get => values.GetValueOrDefault(key);
        set => values[key] = value;
    }

    public IEnumerable<KeyValuePair<string, object?>> All => values;
}

/// <param name="Start">Of its bytes in the file.</param>
internal sealed record PdfStream(PdfTable Table, int Start, int Length, byte[]? Inside = null);

/// <summary>Reads values one after another; what is no value at all is passed over, and depth has an end.</summary>
internal sealed class PdfLexer(byte[] bytes, int at = 0, int? end = null)
{
    private const int Deepest = 64;
    private readonly int end = Math.Min(end ?? bytes.Length, bytes.Length);

    public int At { get; set; } = at;

    public bool IsOver => At >= end;

    /// <summary>The next value or word; null also at the end.</summary>
    public object? Next(int depth = 0)
    {
        if (depth > Deepest)
            throw new FileRefusedException(OwnTextRefusals.TooDeep);
        SkipBlanks();
        if (IsOver)
            return null;
        var sign = bytes[At];
        switch (sign)
        {
            case (byte)'/':
                At++;
                return new PdfName(Name());
            case (byte)'(':
                return new PdfString(Literal());
            case (byte)'<' when At + 1 < end && bytes[At + 1] == '<':
                At += 2;
                return Table(depth);
            case (byte)'<':
                At++;
                return new PdfString(Hex());
            case (byte)'[':
                At++;
                return List(depth);
            case (byte)']' or (byte)'}' or (byte)'{' or (byte)')':
                At++;
                return new PdfWord(((char)sign).ToString());
            case (byte)'>':
                At += At + 1 < end && bytes[At + 1] == '>' ? 2 : 1;
                return new PdfWord(">>");
        }
        return sign is (>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'-' or (byte)'.'
            ? Number()
            : Word();
    }

    public void SkipBlanks()
    {
        while (!IsOver)
            if (bytes[At] == '%')
                while (!IsOver && bytes[At] is not ((byte)'\n' or (byte)'\r'))
                    At++;
            else if (IsBlank(bytes[At]))
                At++;
            else
                return;
    }

    public static bool IsBlank(byte sign) => sign is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool Ends(byte sign) =>
        IsBlank(sign)
        || sign
            is (byte)'('
                or (byte)')'
                or (byte)'<'
                or (byte)'>'
                or (byte)'['
                or (byte)']'
                or (byte)'{'
                or (byte)'}'
                or (byte)'/'
                or (byte)'%';

    private PdfTable Table(int depth)
    {
        var table = new PdfTable();
        while (!IsOver)
        {
            var key = Next(depth + 1);
            if (key is PdfWord { Text: ">>" } or null)
                break;
            if (key is not PdfName name)
                continue;
            var value = Value(depth + 1);
            if (value is PdfWord { Text: ">>" })
                break;
            table[name.Text] = value;
        }
        return table;
    }

    private PdfList List(int depth)
    {
        var items = new List<object?>();
        while (!IsOver)
        {
            var item = Value(depth + 1);
            if (item is PdfWord { Text: "]" })
                break;
            items.Add(item);
        }
        return new(items);
    }

    /// <summary>A value, "12 0 R" taken together.</summary>
    public object? Value(int depth = 0)
    {
        var value = Next(depth);
        if (
            value is not double number
            || number < 0
            || number != Math.Floor(number)
            || number > int.MaxValue
        )
            return value is PdfWord { Text: "null" } ? null : value;
        var mark = At;
        if (Next(depth) is double && Next(depth) is PdfWord { Text: "R" })
            return new PdfRef((int)number);
        At = mark;
        return number;
    }

    private object Number()
    {
        var start = At;
        while (!IsOver && !Ends(bytes[At]))
            At++;
        var text = System.Text.Encoding.Latin1.GetString(bytes, start, Math.Min(At - start, 40));
        return
            double.TryParse(
                text,
                System.Globalization.NumberStyles.Float,
                System.Globalization.CultureInfo.InvariantCulture,
                out var number
            ) && double.IsFinite(number)
            ? number
            : new PdfWord(text);
    }

    private PdfWord Word()
    {
        var start = At;
        while (!IsOver && !Ends(bytes[At]))
            At++;
        if (At == start)
            At++;
        return new(System.Text.Encoding.Latin1.GetString(bytes, start, Math.Min(At - start, 60)));
    }

    private string Name()
    {
        var name = new System.Text.StringBuilder();
        for (; !IsOver && !Ends(bytes[At]); At++)
            if (
                bytes[At] == '#'
                && At + 2 < end
                && Digit(bytes[At + 1]) is var a and >= 0
                && Digit(bytes[At + 2]) is var b and >= 0
            )
            {
                name.Append((char)(a * 16 + b));
                At += 2;
            }
            else
                name.Append((char)bytes[At]);
        return name.ToString();
    }

    private byte[] Hex()
    {
        var digits = new List<byte>();
        var half = -1;
        for (; !IsOver && bytes[At] != '>'; At++)
            if (Digit(bytes[At]) is var digit and >= 0)
            {
                if (half < 0)
                    half = digit;
                else
                {
                    digits.Add((byte)(half * 16 + digit));
                    half = -1;
                }
            }
        At++;
        if (half >= 0)
            digits.Add((byte)(half * 16));
        return [.. digits];
    }

    private byte[] Literal()
    {
        var read = new List<byte>();
        var open = 1;
        for (At++; !IsOver; At++)
        {
            var sign = bytes[At];
            if (sign == '\\' && At + 1 < end)
                Escaped(read);
            else
            {
                open +=
                    sign == '(' ? 1
                    : sign == ')' ? -1
                    : 0;
                if (open == 0)
                    break;
                read.Add(sign);
            }
        }
        At++;
        return [.. read];
    }

    private void Escaped(List<byte> read)
    {
        var sign = bytes[++At];
        switch (sign)
        {
            case (byte)'n':
                read.Add(10);
                break;
            case (byte)'r':
                read.Add(13);
                break;
            case (byte)'t':
                read.Add(9);
                break;
            case (byte)'b' or (byte)'f':
                break;
            case (byte)'\r':
                At += At + 1 < end && bytes[At + 1] == '\n' ? 1 : 0;
                break;
            case (byte)'\n':
                break;
            case >= (byte)'0' and <= (byte)'7':
                var value = 0;
                var digits = 0;
                for (
                    ;
                    digits < 3 && At < end && bytes[At] is >= (byte)'0' and <= (byte)'7';
                    digits++, At++
                )
                    value = value * 8 + (bytes[At] - '0');
                At--;
                read.Add((byte)value);
                break;
            default:
                read.Add(sign);
                break;
        }
    }

    private static int Digit(byte sign) =>
        sign switch
        {
            >= (byte)'0' and <= (byte)'9' => sign - '0',
            >= (byte)'a' and <= (byte)'f' => sign - 'a' + 10,
            >= (byte)'A' and <= (byte)'F' => sign - 'A' + 10,
            _ => -1,
        };
}
