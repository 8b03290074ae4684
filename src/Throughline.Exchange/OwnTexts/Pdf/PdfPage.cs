using System.Text;

namespace Throughline.Exchange.OwnTexts.Pdf;

/// <summary>Letters that stand together on a page. Positions in points from the page's lower left.</summary>
internal sealed record PdfRun(
    string Text,
    double X,
    double End,
    double Y,
    double Size,
    bool Bold,
    int Heading
);

/// <summary>Follows what a page draws, and keeps its letters alone: no picture, no line, no link, nothing run.</summary>
internal sealed class PdfPage(PdfFile file, PdfBudget budget)
{
    private const int DeepestForm = 8;
    private const int MostStates = 256;
    private readonly List<PdfRun> runs = [];
    private readonly Dictionary<PdfTable, PdfFont> fonts = [];
    private Matrix page = Matrix.One;
    private Matrix text = Matrix.One;
    private Matrix line = Matrix.One;
    private readonly Stack<(Matrix, TextState)> kept = new();
    private readonly Stack<int> marks = new();
    private TextState state = new();

    private sealed record TextState
    {
        public PdfFont? Font { get; init; }
        public double Size { get; init; } = 1;
        public double LetterGap { get; init; }
        public double WordGap { get; init; }
        public double Stretch { get; init; } = 1;
        public double Leading { get; init; }
        public double Rise { get; init; }
    }

    public IReadOnlyList<PdfRun> Runs => runs;

    public void Draw(PdfTable node, PdfTable? resources)
    {
        var data = new MemoryStream();
        foreach (
            var part in file.Resolve(node["Contents"]) switch
            {
                PdfStream one => [one],
                PdfList many => many.Items.Select(file.Resolve).OfType<PdfStream>().Take(2000),
                _ => Enumerable.Empty<PdfStream>(),
            }
        )
            if (file.Unpacked(part) is { } bytes)
            {
                data.Write(bytes);
                data.WriteByte((byte)'\n');
            }
        Draw(data.ToArray(), resources, 0);
    }

    private void Draw(byte[] content, PdfTable? resources, int depth)
    {
        var lexer = new PdfLexer(content);
        var held = new List<object?>();
        while (!lexer.IsOver)
        {
            var next = lexer.Next();
            if (next is not PdfWord word)
            {
                if (held.Count < 64)
                    held.Add(next);
                continue;
            }
            budget.Spend();
            if (word.Text == "BI")
                SkipPicture(lexer, content);
            else
                Do(word.Text, held, resources, depth);
            held.Clear();
        }
    }

    private static void SkipPicture(PdfLexer lexer, byte[] content)
    {
        var end = content.AsSpan(Math.Min(lexer.At, content.Length)).IndexOf("EI"u8);
        lexer.At = end < 0 ? content.Length : lexer.At + end + 2;
    }

    private void Do(string what, List<object?> held, PdfTable? resources, int depth)
    {
        double N(int i) => i < held.Count && held[i] is double d ? d : 0;
        switch (what)
        {
            case "q" when kept.Count < MostStates:
                kept.Push((page, state));
                break;
            case "Q" when kept.Count > 0:
                (page, state) = kept.Pop();
                break;
            case "cm":
                page = new Matrix(N(0), N(1), N(2), N(3), N(4), N(5)).Then(page);
                break;
            case "BT":
                text = line = Matrix.One;
                break;
            case "Tf":
                state = state with { Font = FontOf(held, resources), Size = N(1) };
                break;
            case "Tc":
                state = state with { LetterGap = N(0) };
                break;
            case "Tw":
                state = state with { WordGap = N(0) };
                break;
            case "Tz":
                state = state with { Stretch = N(0) / 100 };
                break;
            case "TL":
                state = state with { Leading = N(0) };
                break;
            case "Ts":
                state = state with { Rise = N(0) };
                break;
            case "Td" or "TD":
                if (what == "TD")
                    state = state with { Leading = -N(1) };
                text = line = new Matrix(1, 0, 0, 1, N(0), N(1)).Then(line);
                break;
            case "Tm":
                text = line = new(N(0), N(1), N(2), N(3), N(4), N(5));
                break;
            case "T*":
                NextLine();
                break;
            case "Tj" when held is [PdfString said, ..]:
                Show(said.Bytes);
                break;
            case "'" when held is [PdfString said, ..]:
                NextLine();
                Show(said.Bytes);
                break;
            case "\"" when held is [_, _, PdfString said, ..]:
                state = state with { WordGap = N(0), LetterGap = N(1) };
                NextLine();
                Show(said.Bytes);
                break;
            case "TJ" when held is [PdfList parts, ..]:
                foreach (var part in parts.Items)
                    if (part is PdfString said)
                        Show(said.Bytes);
                    else if (part is double back)
                        text = new Matrix(
                            1,
                            0,
                            0,
                            1,
                            -back / 1000 * state.Size * state.Stretch,
                            0
                        ).Then(text);
                break;
            case "BMC" or "BDC" when marks.Count < MostStates:
                marks.Push(Mark(held.FirstOrDefault() as PdfName));
                break;
            case "EMC":
                marks.TryPop(out _);
                break;
            case "Do" when depth < DeepestForm && held is [PdfName form, ..]:
                Form(
                    file.Resolve(file.Table(resources?["XObject"])?[form.Text]) as PdfStream,
                    resources,
                    depth
                );
                break;
        }
    }

    /// <summary>-1 for what only decorates the page, such as its number; a heading's level; else 0.</summary>
    private static int Mark(PdfName? tag) =>
        tag?.Text switch
        {
            "Artifact" => -1,
            ['H', >= '1' and <= '6'] => tag.Text[1] - '0',
            "Title" => 1,
            _ => 0,
        };

    private void Form(PdfStream? form, PdfTable? resources, int depth)
    {
        if (
            form is null
            || file.Name(form.Table["Subtype"]) != "Form"
            || file.Unpacked(form) is not { } data
        )
            return;
        var (before, was) = (page, state);
        var m = file.List(form.Table["Matrix"]).Select(v => file.Number(v) ?? 0).ToList();
        if (m.Count == 6)
            page = new Matrix(m[0], m[1], m[2], m[3], m[4], m[5]).Then(page);
        Draw(data, file.Table(form.Table["Resources"]) ?? resources, depth + 1);
        (page, state) = (before, was);
    }

    private PdfFont? FontOf(List<object?> held, PdfTable? resources)
    {
        if (
            held is not [PdfName name, ..]
            || file.Table(file.Table(resources?["Font"])?[name.Text]) is not { } font
        )
            return null;
        if (!fonts.TryGetValue(font, out var known))
            fonts[font] = known = budget.Font(font, () => new(file, font));
        return known;
    }

    private void NextLine() => text = line = new Matrix(1, 0, 0, 1, 0, -state.Leading).Then(line);

    private void Show(byte[] said)
    {
        if (state.Font is not { } font)
            return;
        var drawn = text.Then(page);
        var size =
            Math.Abs(state.Size)
            * Math.Sqrt(
                drawn.B * drawn.B + drawn.D * drawn.D + (drawn.D == 0 ? drawn.C * drawn.C : 0)
            );
        // Letters on their side are a margin's or a watermark's.
        var upright = Math.Abs(drawn.B) <= Math.Abs(drawn.A) * 0.2 && size > 0.5;
        var letters = new StringBuilder();
        var (startX, y) = drawn.At(0, state.Rise);
        var step = font.TwoBytes ? 2 : 1;
        for (var i = 0; i + step <= said.Length; i += step)
        {
            var code = step == 2 ? said[i] * 256 + said[i + 1] : said[i];
            var letter = font.LettersOf(code);
            budget.Letter(letter is not null);
            letters.Append(letter);
            var wide =
                (
                    font.WidthOf(code) / 1000 * state.Size
                    + state.LetterGap
                    + (step == 1 && code == 32 ? state.WordGap : 0)
                ) * state.Stretch;
            text = new Matrix(1, 0, 0, 1, wide, 0).Then(text);
        }
        if (upright && letters.Length > 0 && !marks.Contains(-1))
            runs.Add(
                new(
                    letters.ToString(),
                    startX,
                    text.Then(page).At(0, 0).X,
                    y,
                    size,
                    font.IsBold,
                    marks.FirstOrDefault(m => m > 0)
                )
            );
    }
}

internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static readonly Matrix One = new(1, 0, 0, 1, 0, 0);

    public Matrix Then(Matrix m) =>
        new(
            A * m.A + B * m.C,
            A * m.B + B * m.D,
            C * m.A + D * m.C,
            C * m.B + D * m.D,
            E * m.A + F * m.C + m.E,
            E * m.B + F * m.D + m.F
        );

    public (double X, double Y) At(double x, double y) => (x * A + y * C + E, x * B + y * D + F);
}
