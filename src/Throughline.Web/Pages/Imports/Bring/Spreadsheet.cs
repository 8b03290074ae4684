using Microsoft.AspNetCore.Mvc;

namespace Throughline.Web.Pages.Imports.Bring;

/// <summary>An answer that is an Excel workbook. A .csv file would do less: there, a value that begins with "=" runs.</summary>
internal static class Spreadsheet
{
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static FileContentResult File(string name, Action<Stream> write)
    {
        var file = new MemoryStream();
        write(file);
        return new FileContentResult(file.ToArray(), Kind) { FileDownloadName = name };
    }
}
