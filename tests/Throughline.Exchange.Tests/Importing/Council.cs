using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Extracts;
using Throughline.Casework.Families;
using Throughline.Casework.Ledger;
using Throughline.Exchange.AnnexA;
using Throughline.Exchange.Statements;
using Throughline.Exchange.Workbooks;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Testing;

namespace Throughline.Exchange.Tests.Importing;

/// <summary>A small council with a database of its own, and extracts to bring to it.</summary>
internal sealed class Council : IAsyncDisposable
{
    public static readonly DateOnly Monday = new(2026, 5, 4);

    private Council(House house) => House = house;

    public House House { get; }
    private readonly Editions editions = new([]);

    public static async Task<Council> On(Database kind) => new(await House.On(kind));

    public HolderCells Assessment(int worker = 0) =>
        new(House.Assessment.Name, worker == 0 ? "Jo Marsh" : "Sam Pike");

    public HolderCells LongTerm => new(House.LongTerm.Name, "Kim Dale");

    public static NeedRow Need(
        string number,
        HolderCells holder,
        DateOnly? born = null,
        DateOnly? closed = null,
        DateOnly? started = null
    ) =>
        new(
            new ChildCells(number, born ?? new DateOnly(2015, 2, 1)),
            started ?? new DateOnly(2026, 1, 5),
            "N1 - Abuse or neglect",
            null,
            closed,
            closed is null
                ? null
                : "RC7 - Services ceased for any other reason, including child no longer in need",
            closed is null ? "d) Open assessment" : "e) Closed episode",
            holder
        );

    public static Extract Read(DateOnly asOf, params NeedRow[] rows) =>
        Read(new AnnexABook(asOf) { ChildrenInNeed = rows });

    public static Extract Read(AnnexABook book)
    {
        using var file = new MemoryStream();
        AnnexAWriter.Write(file, book);
        file.Position = 0;
        using var workbook = WorkbookGate.Open(file, "a.xlsx");
        var hash = Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(file.ToArray())
        );
        return ChildFold.Fold(AnnexAReader.Read(workbook, book.AsOf), "a.xlsx", hash);
    }

    public async Task<Result<TakenIn>> Try(
        Extract extract,
        bool confirm = false,
        string? by = null
    ) =>
        await House.Door.TakeInExtract(
            new TakeInExtract(extract, confirm),
            House.By(by ?? House.Administrator),
            editions
        );

    public async Task<TakenIn> Take(Extract extract, bool confirm = false) =>
        (await Try(extract, confirm)).Value;

    public Task<TakenIn> Take(DateOnly asOf, params NeedRow[] rows) => Take(Read(asOf, rows));

    public async Task<Child> Child(string number)
    {
        await using var db = House.Database.Open();
        return await db.Children.SingleAsync(c => c.Number == number);
    }

    /// <summary>The open row as "team, worker", or null.</summary>
    public async Task<string?> Holder(string number)
    {
        await using var db = House.Database.Open();
        var id = (await Child(number)).Id;
        var row = await db.Responsibilities.SingleOrDefaultAsync(r =>
            r.ChildId == id && r.Until == null
        );
        if (row is null)
            return null;
        var team = await db.Teams.SingleAsync(t => t.Id == row.TeamId);
        var worker = row.WorkerId is null
            ? "nobody"
            : (await db.People.SingleAsync(p => p.Id == row.WorkerId)).Name;
        return $"{team.Name}, {worker}";
    }

    public async Task<List<Responsibility>> Ledger(string number)
    {
        await using var db = House.Database.Open();
        var id = (await Child(number)).Id;
        return await db
            .Responsibilities.Where(r => r.ChildId == id)
            .OrderBy(r => r.From)
            .ThenBy(r => r.RecordedAt)
            .ToListAsync();
    }

    public async Task<List<FindingCause>> Findings(string number)
    {
        await using var db = House.Database.Open();
        var id = (await Child(number)).Id;
        return await db
            .ExtractFindings.Where(f => f.ChildId == id && f.EndedOn == null)
            .Select(f => f.Cause)
            .ToListAsync();
    }

    /// <summary>Everything that the records hold, as one text; two the same mean that nothing changed.</summary>
    public async Task<string> Everything()
    {
        await using var db = House.Database.Open();
        var children = await db
            .Children.OrderBy(c => c.Number)
            .Select(c => new
            {
                c.Number,
                c.GivenName,
                c.FamilyName,
                c.BirthDate,
                c.ExpectedDate,
                c.ClosedOn,
            })
            .ToListAsync();
        var ledger = await (
            from r in db.Responsibilities
            join c in db.Children on r.ChildId equals c.Id
            orderby c.Number, r.From, r.Until
            select new
            {
                c.Number,
                r.TeamId,
                r.WorkerId,
                r.From,
                r.FromKnown,
                r.FromEarliest,
                r.Until,
                r.UntilKnown,
            }
        ).ToListAsync();
        var said = await (
            from s in db.Statements
            join c in db.Children on s.ChildId equals c.Id
            orderby c.Number, s.Word, s.Day, s.Value, s.Kind
            select new
            {
                c.Number,
                s.Word,
                s.Value,
                s.Day,
                s.Kind,
                Ended = s.EndedAt != null,
            }
        ).ToListAsync();
        var entries = await (
            from e in db.CaseSystemEntries
            join c in db.Children on e.ChildId equals c.Id
            orderby c.Number
            select new
            {
                c.Number,
                e.AsOf,
                e.TeamText,
                e.WorkerText,
                e.Listed,
            }
        ).ToListAsync();
        return System.Text.Json.JsonSerializer.Serialize(
            new
            {
                children,
                ledger,
                said,
                entries,
            }
        );
    }

    /// <summary>The journal, played through, gives the tables.</summary>
    public async Task Folds()
    {
        await using var db = House.Database.Open();
        Assert.Empty(await Fold.Differences(db));
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
