using System.Globalization;

namespace Throughline.Exchange.Workbooks;

/// <summary>Why a file is not read, in one sentence for the person who chose it. Nothing has changed.</summary>
public sealed record FileRefusal(string Code, string Sentence)
{
    public override string ToString() => Sentence;

    public static FileRefusal Empty => new("empty", "The file is empty.");

    public static FileRefusal Damaged =>
        new(
            "damaged",
            "The file is damaged and cannot be read: open it in Excel, save it again and choose the new copy."
        );

    public static FileRefusal Locked =>
        new(
            "locked",
            "The file is locked with a password: save a copy without one and choose that."
        );

    public static FileRefusal BinaryWorkbook =>
        new(
            "binary workbook",
            "The file is a binary workbook (.xlsb): save it as an Excel workbook (.xlsx) and choose that."
        );

    public static FileRefusal WebPage =>
        new(
            "web page",
            "The file is a web page with a spreadsheet's name: open it in Excel, save it as an Excel workbook (.xlsx) and choose that."
        );

    public static FileRefusal NotASpreadsheet =>
        new(
            "not a spreadsheet",
            "The file is not a spreadsheet: choose an Excel workbook (.xlsx or .xls), an OpenDocument spreadsheet (.ods) or a .csv file."
        );

    public static FileRefusal Declares =>
        new(
            "document type",
            "The file holds a document type declaration, which no Excel workbook needs, so it was not opened."
        );

    public static FileRefusal TooLarge(long bytes, long limit) =>
        new("too large", $"The file is {Megabytes(bytes)} and the limit is {Megabytes(limit)}.");

    public static FileRefusal UnpacksTooLarge(long limit) =>
        new(
            "unpacks too large",
            $"The file unpacks to more than {Megabytes(limit)}, so it was not opened."
        );

    public static FileRefusal TooManyParts(int limit) =>
        new(
            "too many parts",
            $"The file has more than {limit} parts inside, so it was not opened."
        );

    public static FileRefusal SheetTooBig(string sheet) =>
        new(
            "sheet too big",
            $"Sheet '{sheet}' has more rows or columns than any child-level list: delete what stands outside the table and save it again."
        );

    public static FileRefusal NoLists =>
        new(
            "no lists",
            "The workbook holds none of the child-level lists 3 to 9: look for sheets named 'List 3' to 'List 9' with 'Child Unique ID' in their heading row."
        );

    public static FileRefusal TwoSheets(int list, string one, string other) =>
        new(
            "two sheets",
            $"The workbook has two sheets for list {list}, '{one}' and '{other}': keep the right one and choose the file again."
        );

    public static FileRefusal NoTable(string wanted) =>
        new(
            "no table",
            $"No row of the file holds the headings {wanted}: start from the template."
        );

    private static string Megabytes(long bytes) =>
        (bytes / 1048576.0).ToString("0.#", CultureInfo.InvariantCulture) + " MB";
}

/// <summary>Carries a refusal out of a file that is read row by row.</summary>
public sealed class FileRefusedException(FileRefusal refusal) : Exception(refusal.Sentence)
{
    public FileRefusal Refusal => refusal;
}
