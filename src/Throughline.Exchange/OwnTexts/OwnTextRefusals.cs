using System.Globalization;
using Throughline.Exchange.Workbooks;

namespace Throughline.Exchange.OwnTexts;

/// <summary>Why a council's document is not taken, in one sentence for whoever chose it. Nothing of it is kept.</summary>
public static class OwnTextRefusals
{
    public static FileRefusal NotADocument =>
        new(
            "not a document",
            "The file is no document that can be read here: choose a Word document (.docx), an OpenDocument text (.odt), a PDF, a web page (.html), Markdown (.md) or plain text (.txt)."
        );

    public static FileRefusal OtherName(string ending, string kind) =>
        new(
            "other name",
            $"The file's name ends in {ending} and its content is {kind}: give it the name that fits and choose it again."
        );

    public static FileRefusal BadName =>
        new(
            "bad name",
            "The file's name holds a path or signs that no file name needs: rename it and choose it again."
        );

    public static FileRefusal Damaged =>
        new(
            "damaged",
            "The file is damaged and cannot be read: open it in the program that it was written with, save it again and choose the new copy."
        );

    public static FileRefusal OldWord =>
        new(
            "old word",
            "The file is an old Word document (.doc): save it as a Word document (.docx) and choose that."
        );

    public static FileRefusal RichText =>
        new(
            "rich text",
            "The file is rich text (.rtf): save it as a Word document (.docx) and choose that."
        );

    public static FileRefusal Macros =>
        new(
            "macros",
            "The document holds macros: save it as a Word document without them (.docx) and choose that."
        );

    public static FileRefusal Outside =>
        new(
            "outside",
            "The document takes in something from outside itself, such as a template or a picture from an address, so it was not opened: save it as PDF and choose that."
        );

    public static FileRefusal Declares =>
        new(
            "document type",
            "The file holds a document type declaration, which no Word or OpenDocument text needs, so it was not opened."
        );

    public static FileRefusal TooDeep =>
        new("too deep", "The file is nested deeper than any document needs, so it was not opened.");

    public static FileRefusal TooLong(int letters) =>
        new(
            "too long",
            string.Create(
                CultureInfo.GetCultureInfo("en-GB"),
                $"The file holds more than {letters:N0} letters, far more than any procedure: choose the procedure itself."
            )
        );

    public static FileRefusal TooManyPassages(int limit) =>
        new(
            "too many passages",
            string.Create(
                CultureInfo.GetCultureInfo("en-GB"),
                $"The file holds more than {limit:N0} paragraphs, far more than any procedure: choose the procedure itself."
            )
        );

    public static FileRefusal LongParagraph(int letters) =>
        new(
            "long paragraph",
            string.Create(
                CultureInfo.GetCultureInfo("en-GB"),
                $"A single paragraph of the file holds more than {letters:N0} letters, so it was not read as a document."
            )
        );

    public static FileRefusal TooManyPages(int limit) =>
        new(
            "too many pages",
            string.Create(
                CultureInfo.GetCultureInfo("en-GB"),
                $"The PDF has more than {limit:N0} pages, far more than any procedure: choose the procedure itself."
            )
        );

    public static FileRefusal PicturesOnly =>
        new(
            "pictures only",
            "This PDF holds pictures of pages, no text: choose the Word document that it was made from, or a PDF whose words can be marked and copied."
        );

    public static FileRefusal UnreadableLetters =>
        new(
            "unreadable letters",
            "The PDF does not say which letters its signs stand for: choose the Word document that it was made from."
        );

    public static FileRefusal NoText =>
        new("no text", "The file holds no text, so there is nothing to set beside the clauses.");

    /// <summary>What the look at a package found, said of a document and not of a workbook.</summary>
    internal static FileRefusal OfPackage(FileRefusal found) =>
        found == FileRefusal.Damaged ? Damaged
        : found == FileRefusal.Declares ? Declares
        : found;
}
