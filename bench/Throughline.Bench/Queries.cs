using System.Diagnostics;

namespace Throughline.Bench;

/// <summary>Counts the commands that are sent to a database while something runs alone.</summary>
internal sealed class Queries
    : IObserver<DiagnosticListener>,
        IObserver<KeyValuePair<string, object?>>
{
    private const string Sent = "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuting";
    private int _count;

    public static async Task<int> Count(Func<Task> work)
    {
        var queries = new Queries();
        using var all = DiagnosticListener.AllListeners.Subscribe(queries);
        await work();
        return queries._count;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
            _ = value.Subscribe(this, name => name == Sent);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == Sent)
            _ = Interlocked.Increment(ref _count);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }
}
