using Throughline.Exchange.Workbooks;

namespace Throughline.Exchange.OwnTexts.Pdf;

/// <summary>
/// The words of a PDF, by a reader of our own. PdfPig reads more kinds of PDF, but its version 0.1.16, whatever its
/// options say, ends the process on contents that refer to themselves, on a Type 1 font whose subroutine calls itself
/// and on a tree of pages fifty thousand deep, and never comes back from a compact font's that calls itself. Whoever
/// takes up a later version tries these four first.
/// </summary>
internal static class PdfText
{
    public static void Read(byte[] bytes, Gathering gathering)
    {
        var file = new PdfFile(bytes);
        var pages = file.Pages();
        if (pages.Count == 0)
            throw new FileRefusedException(OwnTextRefusals.Damaged);
        var budget = new PdfBudget();
        var lines = new List<PdfLine>();
        for (var i = 0; i < pages.Count; i++)
        {
            var page = new PdfPage(file, budget);
            page.Draw(pages[i].Page, pages[i].Resources);
            lines.AddRange(PdfLine.Of(page.Runs, i + 1));
        }
        if (!budget.IsReadable)
            throw new FileRefusedException(OwnTextRefusals.UnreadableLetters);
        if (lines.Count == 0)
            throw new FileRefusedException(OwnTextRefusals.PicturesOnly);
        PdfParagraphs.Gather(PdfLine.WithoutRunning(lines, pages.Count), gathering);
    }
}
