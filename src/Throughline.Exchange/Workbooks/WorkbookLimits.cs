namespace Throughline.Exchange.Workbooks;

/// <summary>How large a file may be. A large authority's whole Annex A is about 20 MB packed and 200 MB unpacked.</summary>
/// <param name="FileBytes">Of the file as it is sent.</param>
/// <param name="UnpackedBytes">Of all its parts together, unpacked.</param>
/// <param name="Parts">Entries in the archive.</param>
/// <param name="Ratio">Unpacked to packed, judged once a part is over <paramref name="RatioFrom"/> bytes.</param>
public sealed record WorkbookLimits(
    long FileBytes = 64L << 20,
    long UnpackedBytes = 768L << 20,
    int Parts = 2000,
    int Ratio = 200,
    long RatioFrom = 10L << 20,
    int Rows = 1_048_576,
    int Columns = 512
)
{
    public static readonly WorkbookLimits Standard = new();
}
