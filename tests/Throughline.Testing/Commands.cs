using System.Diagnostics;

namespace Throughline.Testing;

/// <summary>Counts the commands that a piece of work sends to a database, apart from those of tests that run beside it.</summary>
public sealed class Commands
    : IObserver<DiagnosticListener>,
        IObserver<KeyValuePair<string, object?>>
{
    private const string Sent = "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuting";
    private static readonly AsyncLocal<Commands?> Here = new();
    private int _count;

    public static async Task<int> Of(Func<Task> work)
    {
        var commands = new Commands();
        Here.Value = commands;
        using var all = DiagnosticListener.AllListeners.Subscribe(commands);
        await work();
        Here.Value = null;
        return commands._count;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
            _ = value.Subscribe(this, name => name == Sent);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == Sent && Here.Value == this)
            _ = Interlocked.Increment(ref _count);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }
}
