using Throughline.Records.Queries;
using Throughline.Web.Procedures;

namespace Throughline.Web.Pages.Procedures;

/// <summary>Every reading of the edition, and who adopted or disputed it.</summary>
public sealed class ReadingsModel(Weaver weaver, Judged judged) : EditionPage(weaver)
{
    public IReadOnlyList<JudgedReading> Readings { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) =>
        Readings = await judged.Of(Edition, cancel);
}
