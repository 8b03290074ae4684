using System.CommandLine;
using Npgsql;
using Throughline.Records.Store;

namespace Throughline.Commands;

/// <summary>Which database a command works on: a folder for SQLite, or a PostgreSQL connection.</summary>
internal sealed class Where
{
    private readonly Option<string?> data = new("--data")
    {
        Description = $"The folder of the SQLite files ({Data}; data/ if neither is given).",
        HelpName = "DIR",
    };

    private readonly Option<string?> connection = new("--connection")
    {
        Description = $"A PostgreSQL connection string ({Connection}).",
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
        var given = parsed.GetValue(connection) ?? Setting(Connection);
        return given is not null
            ? new Place.Postgres(given)
            : new Place.Sqlite(Path.GetFullPath(Setting(Data) ?? "data"));
    }

    /// <summary>A database that a council was founded in, brought up to this program. None is made where there was none.</summary>
    public async Task<Place> Founded(ParseResult parsed, CancellationToken cancel)
    {
        var place = Of(parsed);
        if (!await place.IsFounded(cancel))
            throw new DatabaseRefusedException(NobodyAt(place));
        await Migrator.Run(place, TimeProvider.System, cancel);
        return place;
    }

    private static string NobodyAt(Place place)
    {
        var (at, option, setting) = place switch
        {
            Place.Sqlite sqlite => (sqlite.Folder, "--data", Data),
            Place.Postgres postgres => (Named(postgres), "--connection", Connection),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return $"There is no council in {at}: check where {option} or {setting} points. With the same {option} './start' makes a demonstration there, './throughline found' a live database.";
    }

    private static string Named(Place.Postgres postgres)
    {
        var parts = new NpgsqlConnectionStringBuilder(postgres.Connection);
        return $"the database {parts.Database ?? parts.Username} on {parts.Host}";
    }

    private const string Data = "THROUGHLINE_DATA";
    private const string Connection = "THROUGHLINE_CONNECTION";

    private static string? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
