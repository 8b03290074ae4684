using System.CommandLine;
using Throughline.Records.Store;

namespace Throughline.Commands;

/// <summary>Which database a command works on: a folder for SQLite, or a PostgreSQL connection.</summary>
internal sealed class Where
{
    private readonly Option<string?> data = new("--data")
    {
        Description =
            "The folder of the SQLite files (THROUGHLINE_DATA; data/ if neither is given).",
        HelpName = "DIR",
    };

    private readonly Option<string?> connection = new("--connection")
    {
        Description = "A PostgreSQL connection string (THROUGHLINE_CONNECTION).",
        HelpName = "STRING",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(data);
        command.Options.Add(connection);
        command.Validators.Add(result =>
        {
            if (result.GetValue(data) is not null && result.GetValue(connection) is not null)
                result.AddError("Give either --data or --connection, not both.");
        });
    }

    /// <summary>What the next command says to work on the same; a connection string, which may hold a password, is left to the environment.</summary>
    public string Given(ParseResult parsed) =>
        parsed.GetValue(data) is { Length: > 0 } folder ? $" --data {folder}" : "";

    public Place Of(ParseResult parsed)
    {
        if (parsed.GetValue(data) is { Length: > 0 } folder)
            return new Place.Sqlite(Path.GetFullPath(folder));
        var given = parsed.GetValue(connection) ?? Setting("THROUGHLINE_CONNECTION");
        return given is not null
            ? new Place.Postgres(given)
            : new Place.Sqlite(Path.GetFullPath(Setting("THROUGHLINE_DATA") ?? "data"));
    }

    private static string? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
