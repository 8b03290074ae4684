using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Facts;
using Throughline.Casework.Ledger;
using Throughline.Casework.People;
using Throughline.Casework.Sweep;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Records.Sweep;
using Throughline.Testing;

namespace Throughline.Records.Tests;

public class SweepTests
{
    [Theory, OnBoth]
    public async Task The_sweep_finds_who_is_without_a_worker_and_tells_the_right_managers(
        Database kind
    )
    {
        await using var house = await House.On(kind);
        var nobody = await house.Child(house.Assessment, "Mia", "Cole", allocated: false);
        var away = await house.Child(house.LongTerm, "Noah", "Birch");
        _ = await house.Child(house.Assessment);
        var absence = new SayAway(house.LongTerm.Workers[0], house.Today.AddDays(-3), null);
        _ = (await house.Door.SayAway(absence, house.By(house.Administrator))).Value;

        var swept = await Sweep(house).Run();

        Assert.Equal(3, swept.Children);
        Assert.Equal([nobody], await Told(house, house.Assessment.Manager));
        Assert.Equal([away], await Told(house, house.LongTerm.Manager));
        Assert.Equal(
            new[] { nobody, away }.Order(),
            (await Told(house, house.ServiceManager)).Order()
        );
        Assert.Empty(await Told(house, house.Assessment.Workers[1]));
        await using var db = house.Database.Open();
        var finding = await db.MorningFindings.SingleAsync(f =>
            f.ChildId == away && f.Kind == MorningKind.WithoutWorker
        );
        Assert.Equal(
            ("No worker: Kim Dale is away.", house.Today.AddDays(-3)),
            (finding.What, finding.On)
        );
    }

    [Theory, OnBoth]
    public async Task What_was_put_right_after_the_sweep_is_no_longer_found_and_what_went_wrong_is(
        Database kind
    )
    {
        await using var house = await House.On(kind);
        var nobody = await house.Child(house.Assessment, "Mia", "Cole", allocated: false);
        var held = await house.Child(house.LongTerm, "Noah", "Birch");
        _ = await Sweep(house).Run();
        house.Database.Clock.Forward(TimeSpan.FromHours(1));

        _ = (
            await house.Door.ChangeWorker(
                new(nobody, house.Assessment.Workers[0], ChangeReason.MANAGE),
                house.By(house.Assessment.Manager)
            )
        ).Value;
        Assert.Empty(await Told(house, house.Assessment.Manager));

        var away = new SayAway(house.LongTerm.Workers[0], house.Today, null);
        _ = (await house.Door.SayAway(away, house.By(house.Administrator))).Value;
        Assert.Equal([held], await Told(house, house.LongTerm.Manager));

        _ = (
            await house.Door.SayAway(away with { From = null }, house.By(house.Administrator))
        ).Value;
        Assert.Empty(await Told(house, house.LongTerm.Manager));
    }

    [Theory, OnBoth]
    public async Task A_planned_event_whose_day_passed_in_silence_has_lapsed_until_somebody_says_what_became_of_it(
        Database kind
    )
    {
        await using var house = await House.On(kind);
        var worker = house.Assessment.Workers[0];
        var child = await house.Child(house.Assessment);
        var conference = new RecordStatement(
            child,
            "initial child protection conference",
            null,
            StatementKind.Planned,
            house.Today.AddDays(1)
        );
        _ = (await house.Door.RecordStatement(conference, house.By(worker))).Value;

        house.Database.Clock.Forward(TimeSpan.FromDays(3));
        _ = await Sweep(house).Run();
        await using var db = house.Database.Open();
        var lapsed = await db
            .MorningFindings.AsNoTracking()
            .SingleAsync(f => f.Kind == MorningKind.Lapsed);
        var held = conference with { Kind = StatementKind.Held };
        _ = (await house.Door.RecordStatement(held, house.By(worker))).Value;
        _ = await Sweep(house).Run();

        Assert.StartsWith(
            "Initial child protection conference was planned for 14 May 2026.",
            lapsed.What,
            StringComparison.Ordinal
        );
        Assert.Equal(0, await db.MorningFindings.CountAsync(f => f.Kind == MorningKind.Lapsed));
    }

    [Theory, OnBoth]
    public async Task What_is_overdue_by_a_post_is_found_by_whoever_fills_it_and_by_nobody_of_another_post(
        Database kind
    )
    {
        await using var house = await House.On(kind);
        var team = await house.Team("A&I", "Asa Lund", "Wil Tarn");
        var clerk = await house.Staff(
            "Bo Quill",
            PostKind.BusinessSupport,
            "Business Support",
            team.Id
        );
        var other = await house.Staff("Reg Holm", PostKind.BusinessSupport, "Registrar", team.Id);
        var child = await house.Child(team, "Mia", "Cole");
        house.Database.Clock.Forward(TimeSpan.FromDays(70));

        _ = await new MorningSweep(
            house.Database.Databases,
            new Answers(),
            Shipped.Of("gateshead"),
            house.Database.Clock
        ).Run();

        Assert.Equal([child], await Audits(clerk));
        Assert.Empty(await Audits(other));

        async Task<IReadOnlyList<string>> Audits(string person)
        {
            return
            [
                .. (
                    await Mornings(house, Shipped.Of("gateshead"))
                        .Of(await house.Viewer(person), house.Today)
                )
                    .Where(l => l.Finding.Rule == "gat-audit-quarterly")
                    .Select(l => l.Child.Id),
            ];
        }
    }

    [Theory, OnBoth]
    public async Task The_heartbeat_is_late_from_seven_until_the_days_sweep_has_finished(
        Database kind
    )
    {
        await using var house = await House.On(kind);
        await using var db = house.Database.Open();

        Assert.True((await Mornings(house).State()).IsLate);
        _ = await Sweep(house).Run();
        Assert.False((await Mornings(house).State()).IsLate);
        house.Database.Clock.Forward(TimeSpan.FromHours(17.5)); // half past five the next morning in London
        Assert.False((await Mornings(house).State()).IsLate);
        house.Database.Clock.Forward(TimeSpan.FromHours(1.6));
        Assert.True((await Mornings(house).State()).IsLate);
        await Sweep(house).RunIfOwed();
        Assert.False((await Mornings(house).State()).IsLate);
    }

    [Theory, OnBoth]
    public async Task A_sweep_that_has_finished_today_is_not_owed_again(Database kind)
    {
        await using var house = await House.On(kind);
        _ = await Sweep(house).Run();
        await using var db = house.Database.Open();
        var first = await db.Heartbeats.AsNoTracking().SingleAsync();
        house.Database.Clock.Forward(TimeSpan.FromMinutes(5));

        await Sweep(house).RunIfOwed();

        Assert.Equal(
            first.FinishedAt,
            (await db.Heartbeats.AsNoTracking().SingleAsync()).FinishedAt
        );
    }

    [Theory, OnBoth]
    public async Task A_child_who_cannot_be_worked_out_is_named_and_the_rest_are_looked_at(
        Database kind
    )
    {
        await using var house = await House.On(kind);
        var broken = await house.Child(house.Assessment, "Mia", "Cole");
        var other = await house.Child(house.Assessment, "Noah", "Birch", allocated: false);
        var sweep = new MorningSweep(
            house.Database.Databases,
            new Failing(broken),
            Shipped.Editions,
            house.Database.Clock
        );

        var swept = await sweep.Run();

        Assert.Equal((2, 1), (swept.Children, swept.Failed));
        await using var db = house.Database.Open();
        var named = await db.MorningFindings.SingleAsync(f => f.ChildId == broken);
        Assert.StartsWith("The procedure could not be", named.What, StringComparison.Ordinal);
        Assert.True(
            await db.MorningFindings.AnyAsync(f =>
                f.ChildId == other && f.Kind == MorningKind.WithoutWorker
            )
        );
        Assert.Contains(
            "1 could not be worked out",
            (await db.Heartbeats.SingleAsync()).Outcome,
            StringComparison.Ordinal
        );
    }

    [Theory, OnBoth]
    public async Task Two_programs_that_start_at_once_sweep_once_and_find_nothing_twice(
        Database kind
    )
    {
        await using var house = await House.On(kind);
        _ = await house.Child(house.Assessment, "Mia", "Cole", allocated: false);
        var asked = new Failing("");
        MorningSweep Program() =>
            new(house.Database.Databases, asked, Shipped.Editions, house.Database.Clock);
        // On SQLite there is one program; its start and its schedule may still meet.
        var one = Program();
        var two = kind is Database.Postgres ? Program() : one;

        await Task.WhenAll(one.RunIfOwed(), two.RunIfOwed(), one.RunIfOwed(), two.RunIfOwed());

        Assert.Equal(1, asked.Times);
        await Task.WhenAll(one.Run(), two.Run());
        await using var db = house.Database.Open();
        Assert.Equal(
            1,
            await db.MorningFindings.CountAsync(f => f.Kind == MorningKind.WithoutWorker)
        );
    }

    /// <summary>The procedure, which fails for one child as a faulty document might.</summary>
    private sealed class Failing(string child) : IAnswers
    {
        private int _times;

        public int Times => _times;

        public Task<IReadOnlyList<IReadOnlyDictionary<string, Answered>>> Of(
            ThroughlineDb db,
            IReadOnlyList<Question> questions,
            DateOnly day,
            CancellationToken cancel
        )
        {
            _ = Interlocked.Increment(ref _times);
            return questions.Any(q => q.ChildIds.Contains(child))
                ? throw new InvalidOperationException("no reader for the clock")
                : new Answers().Of(db, questions, day, cancel);
        }
    }

    private static Mornings Mornings(House house, Editions? editions = null) =>
        new(
            house.Database.Databases,
            new Answers(),
            editions ?? Shipped.Editions,
            house.Database.Clock
        );

    private static MorningSweep Sweep(House house) =>
        new(house.Database.Databases, new Answers(), Shipped.Editions, house.Database.Clock);

    private static async Task<IReadOnlyList<string>> Told(House house, string person)
    {
        var lines = await Mornings(house).Of(await house.Viewer(person), house.Today);
        return
        [
            .. lines
                .Where(l => l.Finding.Kind is MorningKind.WithoutWorker or MorningKind.Rising)
                .Select(l => l.Child.Id),
        ];
    }
}
