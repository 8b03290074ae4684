using Throughline.Exchange;

namespace Throughline.Web.Extracts;

/// <summary>
/// Uploaded files that outlive the request they came with. They have no name in any folder, so that they are gone when
/// they are closed, and when the process ends.
/// </summary>
public sealed class TakenAlong : IDisposable
{
    private readonly List<Stream> streams = [];

    private TakenAlong() { }

    public ChosenFile AnnexA { get; private set; } = null!;
    public ChosenFile? People { get; private set; }
    public ChosenFile? Statements { get; private set; }

    public static async Task<TakenAlong> Of(
        IFormFile annexA,
        IFormFile? people,
        IFormFile? statements,
        CancellationToken cancel
    )
    {
        var taken = new TakenAlong();
        try
        {
            taken.AnnexA = await taken.Copy(annexA, cancel);
            taken.People = people is null ? null : await taken.Copy(people, cancel);
            taken.Statements = statements is null ? null : await taken.Copy(statements, cancel);
            return taken;
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    public void Dispose() => streams.ForEach(s => s.Dispose());

    private async Task<ChosenFile> Copy(IFormFile file, CancellationToken cancel)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var copy = new FileStream(
            path,
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Share = FileShare.Delete,
                Options = FileOptions.Asynchronous,
            }
        );
        streams.Add(copy);
        File.Delete(path);
        await file.CopyToAsync(copy, cancel);
        copy.Position = 0;
        return new(file.FileName, copy);
    }
}
