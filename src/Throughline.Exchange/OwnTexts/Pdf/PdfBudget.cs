using Throughline.Exchange.Workbooks;

namespace Throughline.Exchange.OwnTexts.Pdf;

/// <summary>What one PDF may cost to read, and how many of its letters could be read.</summary>
internal sealed class PdfBudget
{
    private const int MostOperators = 8_000_000;
    private const int MostLetters = 8_000_000;
    private readonly Dictionary<PdfTable, PdfFont> fonts = [];
    private int operators;
    private int known;
    private int unknown;

    public bool IsReadable => known >= unknown;

    public void Spend()
    {
        if (++operators > MostOperators)
            throw new FileRefusedException(OwnTextRefusals.TooDeep);
    }

    public void Letter(bool isKnown)
    {
        if (isKnown)
            known++;
        else
            unknown++;
        if (known + unknown > MostLetters)
            throw new FileRefusedException(OwnTextRefusals.TooLong(TextLimits.Standard.Letters));
    }

    /// <summary>A font is read once for all pages.</summary>
    public PdfFont Font(PdfTable table, Func<PdfFont> read) =>
        fonts.TryGetValue(table, out var font) ? font : fonts[table] = read();
}
