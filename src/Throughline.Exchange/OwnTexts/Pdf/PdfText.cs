using Throughline.Exchange.Workbooks;

namespace Throughline.Exchange.OwnTexts.Pdf;

/// <summary>The words of a PDF.</summary>
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
