using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Clocks;
using Throughline.Casework.People;
using Throughline.Casework.Permission;
using Throughline.Procedures.Deciding.Saying;
using Throughline.Records;
using Throughline.Records.Queries;
using Throughline.Records.Sights;
using Throughline.Records.Store;
using Edition = Throughline.Procedures.Rules.Edition;

namespace Throughline.Commands;

/// <summary>
/// <c>throughline due</c>: the children whom the procedure moves, as somebody of the council may see them. Looking is
/// noted in the book of sights like any other look.
/// </summary>
public static class DueCommand
{
    public static Command Create()
    {
        var asOf = Asked.AsOf("The day asked about; today in London when left out.");
        var by = new Option<string?>("--by")
        {
            Description =
                "Sign-in name of whoever looks; the first senior manager of the whole council if left out.",
        };
        var json = new Option<bool>("--json") { Description = "Answer as JSON." };
        var where = new Where();
        var command = new Command("due", "List the children who are due to move.")
        {
            asOf,
            by,
            json,
        };
        where.AddTo(command);
        var procedure = new CouncilProcedure();
        procedure.AddTo(command);
        command.SetAction(
            async (parsed, cancel) =>
            {
                var place = await where.Founded(parsed, cancel);
                return await Run(
                    place,
                    await procedure.Of(parsed, place, cancel),
                    parsed.GetValue(asOf) ?? TimeProvider.System.Today(),
                    parsed.GetValue(by),
                    parsed.GetValue(json),
                    cancel
                );
            }
        );
        return command;
    }

    private static async Task<int> Run(
        Place place,
        Editions editions,
        DateOnly day,
        string? by,
        bool json,
        CancellationToken cancel
    )
    {
        var databases = new Factory<ThroughlineDb>(place.Options(), o => new(o));
        if (await Looker(databases, by, cancel) is not { } viewer)
            return Fail(
                by is null
                    ? "Nobody holds a senior post over the whole council; say who looks with --by."
                    : $"Nobody on the staff signs in as {by}."
            );
        await new EditionStore(databases, editions, TimeProvider.System).Renew(cancel);
        var edition = editions.InForce(day);
        var (due, clocks) = await new DueToMoveList(databases, editions).WithClocks(
            viewer,
            day,
            edition,
            cancel
        );
        await new SightBook(
            new Factory<SightsDb>(place.SightsOptions(), o => new(o)),
            TimeProvider.System
        ).Note(
            viewer,
            "due to move",
            due.Select(d => d.Line.ChildId).Concat(clocks.Select(c => c.ChildId)).Distinct(),
            cancel
        );
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(Json(due, clocks, edition, day), Indented));
        else
        {
            Text(due, edition, day);
            Text(clocks);
        }
        return 0;
    }

    private static async Task<Viewer?> Looker(
        Factory<ThroughlineDb> databases,
        string? login,
        CancellationToken cancel
    )
    {
        var today = TimeProvider.System.Today();
        await using var db = databases.CreateDbContext();
        var id = login is null
            ? await db
                .Posts.Where(p =>
                    (p.Kind == PostKind.ServiceManager || p.Kind == PostKind.HeadOfService)
                    && p.TeamId == null
                    && p.From <= today
                    && (p.Until == null || p.Until >= today)
                )
                .OrderBy(p => p.From)
                .ThenBy(p => p.Id)
                .Select(p => p.PersonId)
                .FirstOrDefaultAsync(cancel)
            : await db
                .People.Where(p => p.Login == login)
                .Select(p => p.Id)
                .FirstOrDefaultAsync(cancel);
        return id is null ? null : await Viewers.Of(db, id, today, cancel);
    }

    private static object Json(
        IReadOnlyList<DueChild> due,
        IReadOnlyList<ClocksOfChild> clocks,
        Edition edition,
        DateOnly day
    ) =>
        new
        {
            asOf = day,
            council = edition.Council,
            edition = edition.Hash,
            children = due.Select(d => new
            {
                child = d.Line.ChildId,
                number = d.Number,
                name = d.Name,
                answer = DecisionJson.Headline(d.Line.Headline),
                sentence = d.Line.Sentence,
                teams = d.Line.Teams,
                point = d.Line.Point,
                day = d.Line.Day,
                because = d.Line.Because,
                assumptions = d.Line.Assumptions,
                missing = d.Line.Missing,
                standsUntil = d.Line.StandsUntil,
                factsAsOf = d.Line.FactsAsOf,
                moving = d.Line.Moving,
            }),
            clocks = new
            {
                overdue = Clocks(clocks, ClockState.Overdue),
                notReckoned = Clocks(clocks, ClockState.CannotReckon),
            },
        };

    private static IEnumerable<object> Clocks(
        IReadOnlyList<ClocksOfChild> clocks,
        ClockState state
    ) =>
        from child in clocks
        from clock in child.Clocks
        where clock.State == state
        select new
        {
            child = child.ChildId,
            number = child.Number,
            name = child.Name,
            clock = clock.Rule,
            clauses = clock.Clauses,
            what = clock.What,
            who = clock.Who,
            due = clock.Due,
            countedFrom = clock.CountedFrom,
            limit = clock.Limit,
            missing = clock.Missing,
        };

    private static void Text(IReadOnlyList<ClocksOfChild> clocks)
    {
        if (clocks.Count == 0)
            return;
        Console.WriteLine();
        Console.WriteLine("Clocks of the law that are overdue, or that cannot be reckoned");
        foreach (var child in clocks)
        {
            Console.WriteLine();
            Console.WriteLine($"{child.Name} ({child.Number ?? "no number"})");
            foreach (var clock in child.Clocks)
                Console.WriteLine(
                    clock.Due is { } due && clock.State == ClockState.Overdue
                        ? $"  {Words.Sentence(clock.What)}: overdue, was due {Words.Day(due)} ({clock.Rule})"
                        : $"  {Words.Sentence(clock.What)}: cannot be reckoned, missing {Words.And([.. clock.Missing.Select(DecisionWords.Missing)])} ({clock.Rule})"
                );
        }
    }

    private static void Text(IReadOnlyList<DueChild> due, Edition edition, DateOnly day)
    {
        Console.WriteLine(
            $"{due.Count} children due to move, {Words.Day(day)}, by {edition.Council} {edition.Header.Edition}"
        );
        foreach (var child in due)
        {
            var line = child.Line;
            Console.WriteLine();
            Console.WriteLine(
                $"{child.Name} ({child.Number ?? "no number"}){(line.Moving ? ", on the move already" : "")}"
            );
            Console.WriteLine($"  {line.Sentence}");
            if (line.Because.Count > 0)
                Console.WriteLine(
                    $"  Because {string.Join("; ", line.Because.Select(DecisionWords.Rule))}"
                );
            foreach (var missing in line.Missing)
                Console.WriteLine($"  Missing: {DecisionWords.Missing(missing)}");
            foreach (var assumed in line.Assumptions)
                Console.WriteLine($"  Assumed: {DecisionWords.Assumed(assumed)}");
            if (line.FactsAsOf is { } known)
                Console.WriteLine($"  Facts as of {Words.Day(London.DayOf(known))}");
        }
    }

    private static int Fail(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return 1;
    }

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
