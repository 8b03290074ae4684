using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Extracts;
using Throughline.Casework.Ledger;
using Throughline.Exchange.AnnexA;
using Throughline.Exchange.Tests.Files;
using Throughline.Records.Acts;
using Throughline.Testing;

namespace Throughline.Exchange.Tests.Importing;

public sealed class TakingInTests
{
    private static DateOnly Monday => Council.Monday;

    private static DateOnly NextMonday => Monday.AddDays(7);

    [Theory, OnBoth]
    public async Task A_new_child_is_held_since_first_seen_in_an_extract(Database kind)
    {
        await using var council = await Council.On(kind);
        var taken = await council.Take(Monday, Council.Need("00042", council.Assessment()));
        Assert.Single(taken.Plan.New);
        Assert.Equal("Referral & Assessment, Jo Marsh", await council.Holder("00042"));
        var row = Assert.Single(await council.Ledger("00042"));
        Assert.Equal((Monday, Known.FirstSeen, null), (row.From, row.FromKnown, row.FromEarliest));
        Assert.Equal("Child 00042", (await council.Child("00042")).Name);
    }

    [Theory, OnBoth]
    public async Task The_same_file_twice_changes_nothing(Database kind)
    {
        await using var council = await Council.On(kind);
        var extract = Council.Read(
            Monday,
            Council.Need("1", council.Assessment()),
            Council.Need("2", council.LongTerm),
            Council.Need("3", council.LongTerm, closed: new DateOnly(2026, 4, 20)),
            Council.Need("4", new HolderCells("No Such Team", "Nobody Known"))
        );
        Assert.NotNull((await council.Take(extract)).ExtractId);
        var before = await council.Everything();
        var again = await council.Take(extract);
        Assert.Null(again.ExtractId);
        Assert.Empty(again.Plan.Changed);
        Assert.Equal(before, await council.Everything());
    }

    [Theory, OnBoth]
    public async Task A_move_between_two_extracts_is_known_to_lie_between_them(Database kind)
    {
        await using var council = await Council.On(kind);
        await council.Take(Monday, Council.Need("1", council.Assessment()));
        await council.Take(NextMonday, Council.Need("1", council.LongTerm));
        Assert.Equal("Long Term East, Kim Dale", await council.Holder("1"));
        var rows = await council.Ledger("1");
        Assert.Equal(
            (NextMonday, Known.Between, Monday.AddDays(1)),
            (rows[1].From, rows[1].FromKnown, rows[1].FromEarliest!.Value)
        );
        Assert.Equal(
            (NextMonday, Known.Between),
            (rows[0].Until!.Value, rows[0].UntilKnown!.Value)
        );
        Assert.Equal([FindingCause.ChangedThere], await council.Findings("1"));
        await council.Folds();
    }

    [Theory, OnBoth]
    public async Task An_act_on_or_after_the_extract_s_day_is_never_reversed(Database kind)
    {
        await using var council = await Council.On(kind);
        var house = council.House;
        await council.Take(Monday, Council.Need("1", council.Assessment()));
        var id = (await council.Child("1")).Id;
        var changed = await house.Door.ChangeWorker(
            new(id, house.Assessment.Workers[1], ChangeReason.MANAGE),
            house.By(house.Assessment.Manager, NextMonday)
        );
        Assert.False(changed.IsRefused(out _));
        await council.Take(NextMonday, Council.Need("1", council.Assessment()));
        Assert.Equal("Referral & Assessment, Sam Pike", await council.Holder("1"));
        Assert.Equal([FindingCause.NotYetInCaseSystem], await council.Findings("1"));
    }

    [Theory, OnBoth]
    public async Task What_was_done_here_and_is_not_yet_there_stays_until_the_case_system_follows(
        Database kind
    )
    {
        await using var council = await Council.On(kind);
        var house = council.House;
        await council.Take(Monday, Council.Need("1", council.Assessment()));
        var id = (await council.Child("1")).Id;
        _ = (
            await house.Door.ChangeWorker(
                new(id, house.Assessment.Workers[1], ChangeReason.MANAGE),
                house.By(house.Assessment.Manager)
            )
        ).Value;
        house.Database.Clock.Set(house.Today.AddDays(14));
        await council.Take(house.Today, Council.Need("1", council.Assessment()));
        Assert.Equal("Referral & Assessment, Sam Pike", await council.Holder("1"));
        Assert.Equal([FindingCause.NotYetInCaseSystem], await council.Findings("1"));
        house.Database.Clock.Set(house.Today.AddDays(7));
        await council.Take(house.Today, Council.Need("1", council.Assessment(1)));
        Assert.Empty(await council.Findings("1"));
        Assert.Equal("Referral & Assessment, Sam Pike", await council.Holder("1"));
    }

    [Theory, OnBoth]
    public async Task Both_changed_differently_is_left_for_a_person(Database kind)
    {
        await using var council = await Council.On(kind);
        var house = council.House;
        await council.Take(Monday, Council.Need("1", council.Assessment()));
        var id = (await council.Child("1")).Id;
        _ = (
            await house.Door.ChangeWorker(
                new(id, house.Assessment.Workers[1], ChangeReason.MANAGE),
                house.By(house.Assessment.Manager)
            )
        ).Value;
        house.Database.Clock.Set(house.Today.AddDays(14));
        await council.Take(house.Today, Council.Need("1", council.LongTerm));
        Assert.Equal("Referral & Assessment, Sam Pike", await council.Holder("1"));
        Assert.Equal([FindingCause.BothDiffer], await council.Findings("1"));
    }

    [Theory, OnBoth]
    public async Task A_child_who_is_not_in_the_extract_stays_held_and_is_a_finding(Database kind)
    {
        await using var council = await Council.On(kind);
        await council.Take(
            Monday,
            [.. Enumerable.Range(1, 30).Select(i => Council.Need($"{i}", council.Assessment()))]
        );
        var taken = await council.Take(
            NextMonday,
            [.. Enumerable.Range(2, 29).Select(i => Council.Need($"{i}", council.Assessment()))]
        );
        Assert.Equal("1", Assert.Single(taken.Plan.Gone).Child.Number);
        Assert.Equal("Referral & Assessment, Jo Marsh", await council.Holder("1"));
        Assert.Null((await council.Child("1")).ClosedOn);
        Assert.Equal([FindingCause.NotInExtract], await council.Findings("1"));
        await council.Folds();
    }

    [Theory, OnBoth]
    public async Task More_than_one_in_twenty_gone_stops_until_it_is_confirmed(Database kind)
    {
        await using var council = await Council.On(kind);
        await council.Take(
            Monday,
            [.. Enumerable.Range(1, 30).Select(i => Council.Need($"{i}", council.Assessment()))]
        );
        var half = Council.Read(
            NextMonday,
            [.. Enumerable.Range(1, 15).Select(i => Council.Need($"{i}", council.Assessment()))]
        );
        var before = await council.Everything();
        Assert.True((await council.Try(half)).IsRefused(out var refusal));
        Assert.Equal(
            "15 of the 30 open cases here are not in this extract: check that it is whole, or confirm that they are gone from it.",
            refusal.Sentence
        );
        Assert.Equal(before, await council.Everything());
        Assert.Equal(15, (await council.Take(half, confirm: true)).Plan.Gone.Count);
    }

    [Theory, OnBoth]
    public async Task While_no_team_is_matched_those_gone_are_counted_and_stop_it_all_the_same(
        Database kind
    )
    {
        await using var council = await Council.On(kind);
        var pod = new HolderCells("R&A Pod 3", "MARSH, Jo");
        await council.Take(
            Monday,
            [
                .. Enumerable.Range(1, 25).Select(i => Council.Need($"{i}", pod)),
                Council.Need("closed", pod, closed: Monday.AddDays(-9)),
            ]
        );
        var few = Council.Read(
            NextMonday,
            [.. Enumerable.Range(1, 5).Select(i => Council.Need($"{i}", pod))]
        );
        var before = await council.Everything();
        Assert.True((await council.Try(few)).IsRefused(out var refusal));
        Assert.Equal(
            "20 of the 25 open cases here are not in this extract: check that it is whole, or confirm that they are gone from it.",
            refusal.Sentence
        );
        Assert.Equal(before, await council.Everything());
        Assert.Equal(20, (await council.Take(few, confirm: true)).Plan.Gone.Count);
        Assert.Contains(FindingCause.NotInExtract, await council.Findings("6"));
        Assert.Null((await council.Child("6")).ClosedOn);
        Assert.Empty(await council.Findings("closed"));
        var again = await council.Take(
            council.House.Today,
            [.. Enumerable.Range(1, 5).Select(i => Council.Need($"{i}", pod))]
        );
        Assert.Equal((0, 5), (again.Plan.Gone.Count, again.Plan.ListedBefore));
        Assert.Contains(FindingCause.NotInExtract, await council.Findings("6"));
        await council.Folds();
    }

    [Theory, OnBoth]
    public async Task An_older_extract_is_refused_and_leaves_no_trace(Database kind)
    {
        await using var council = await Council.On(kind);
        await council.Take(NextMonday, Council.Need("1", council.Assessment()));
        var before = await council.Everything();
        Assert.True(
            (
                await council.Try(Council.Read(Monday, Council.Need("1", council.LongTerm)))
            ).IsRefused(out var refusal)
        );
        Assert.Equal("extract-older", refusal.Code);
        Assert.Equal(before, await council.Everything());
    }

    [Theory, OnBoth]
    public async Task Only_those_who_may_bring_extracts_bring_them(Database kind)
    {
        await using var council = await Council.On(kind);
        var refused = await council.Try(
            Council.Read(Monday, Council.Need("1", council.Assessment())),
            by: council.House.Assessment.Manager
        );
        Assert.True(refused.IsRefused(out var refusal));
        Assert.Equal(RefusalKind.NotAllowed, refusal.Kind);
    }

    [Theory, OnBoth]
    public async Task A_changed_birth_date_is_set_aside_and_shown(Database kind)
    {
        await using var council = await Council.On(kind);
        await council.Take(Monday, Council.Need("1", council.Assessment()));
        var taken = await council.Take(
            NextMonday,
            Council.Need("1", council.Assessment(), born: new DateOnly(2016, 2, 1))
        );
        var aside = Assert.Single(taken.Plan.SetAside);
        Assert.Equal(("List_6", 3, "01/02/2016"), (aside.Sheet, aside.Row, aside.Value));
        Assert.Equal(new DateOnly(2015, 2, 1), (await council.Child("1")).BirthDate);
        Assert.Equal([FindingCause.BirthDateDiffers], await council.Findings("1"));
    }

    [Theory, OnBoth]
    public async Task An_unborn_child_who_is_born_keeps_the_record(Database kind)
    {
        await using var council = await Council.On(kind);
        await council.Take(
            Monday,
            Council.Need("1", council.Assessment(), born: new DateOnly(2026, 5, 8))
        );
        Assert.True((await council.Child("1")).IsUnborn);
        var id = (await council.Child("1")).Id;
        await council.Take(
            NextMonday,
            Council.Need("1", council.Assessment(), born: new DateOnly(2026, 5, 9))
        );
        var child = await council.Child("1");
        Assert.Equal(
            (id, new DateOnly(2026, 5, 9), false),
            (child.Id, child.BirthDate!.Value, child.IsUnborn)
        );
    }

    [Theory, OnBoth]
    public async Task A_closure_in_the_case_system_ends_the_row_on_its_day_and_a_new_episode_opens_again(
        Database kind
    )
    {
        await using var council = await Council.On(kind);
        var closed = new DateOnly(2026, 5, 8);
        await council.Take(Monday, Council.Need("1", council.Assessment()));
        await council.Take(NextMonday, Council.Need("1", council.Assessment(), closed: closed));
        Assert.Null(await council.Holder("1"));
        Assert.Equal(closed, (await council.Child("1")).ClosedOn);
        Assert.Equal(closed, (await council.Ledger("1"))[0].Until);
        await council.Take(
            council.House.Today,
            Council.Need("1", council.LongTerm, started: new DateOnly(2026, 5, 12))
        );
        Assert.Equal("Long Term East, Kim Dale", await council.Holder("1"));
        Assert.Null((await council.Child("1")).ClosedOn);
        await council.Folds();
    }

    [Theory, OnBoth]
    public async Task A_name_nobody_knows_is_matched_once_and_a_duty_desk_is_nobody(Database kind)
    {
        await using var council = await Council.On(kind);
        var house = council.House;
        var extract = Council.Read(
            Monday,
            Council.Need("1", new HolderCells("R&A Pod 3", "MARSH, Jo")),
            Council.Need("2", new HolderCells("R&A Pod 3", "Duty Desk"))
        );
        var taken = await council.Take(extract);
        Assert.Equal(["R&A Pod 3"], taken.Plan.Teams.Select(t => t.Text));
        Assert.Equal(["Duty Desk", "MARSH, Jo"], taken.Plan.Workers.Select(t => t.Text));
        Assert.Null(await council.Holder("1"));
        Assert.Equal([FindingCause.TeamNotKnown], await council.Findings("1"));
        var names = new MatchNames(
            [new("r & a  pod 3", house.Assessment.Id)],
            [new("Marsh, Jo", house.Assessment.Workers[0]), new("Duty desk", null)]
        );
        _ = (await house.Door.MatchNames(names, house.By(house.Administrator))).Value;
        await council.Take(extract);
        Assert.Equal("Referral & Assessment, Jo Marsh", await council.Holder("1"));
        Assert.Equal("Referral & Assessment, nobody", await council.Holder("2"));
        Assert.Empty(await council.Findings("1"));
        await council.Folds();
    }

    [Theory, OnBoth]
    public async Task Numbers_that_lose_their_noughts_in_one_file_are_the_same_child(Database kind)
    {
        await using var council = await Council.On(kind);
        await council.Take(Monday, Council.Need("000451", council.Assessment()));
        var taken = await council.Take(NextMonday, Council.Need("451", council.Assessment()));
        Assert.Empty(taken.Plan.New);
        Assert.Equal("000451", (await council.Child("000451")).Number);
    }

    [Theory, OnBoth]
    public async Task Each_child_has_an_act_of_its_own_in_its_own_journal(Database kind)
    {
        await using var council = await Council.On(kind);
        await council.Take(
            Monday,
            Council.Need("1", council.Assessment()),
            Council.Need("2", council.Assessment())
        );
        await using var db = council.House.Database.Open();
        var chain = Chain.Child((await council.Child("1")).Id);
        var act = await (
            from l in db.Links
            join a in db.Acts on l.ActId equals a.Id
            where l.Chain == chain
            select a
        ).SingleAsync();
        Assert.Contains(
            "First seen in an extract of 4 May 2026",
            act.Payload,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain((await council.Child("2")).Id, act.Payload, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task Script_in_a_name_and_a_placement_postcode_leave_no_trace_but_text(
        Database kind
    )
    {
        await using var council = await Council.On(kind);
        var extract = ChildFolding(
            new RawXlsx().Table(
                "List_8",
                Lists.Eight,
                [
                    "1",
                    "01/02/2015",
                    "11",
                    "05/01/2026",
                    "06/01/2026",
                    "V2",
                    null,
                    null,
                    null,
                    "07/01/2026",
                    "ZZ99 3VZ",
                    "a) In",
                    "<script>alert(1)</script>",
                    "ZZ99 3VZ",
                ]
            )
        );
        await council.Take(extract);
        await using var db = council.House.Database.Open();
        Assert.Equal(
            "<script>alert(1)</script>",
            (await db.CaseSystemEntries.SingleAsync()).TeamText
        );
        Assert.DoesNotContain(
            "ZZ99",
            string.Concat(await db.Acts.Select(a => a.Payload).ToListAsync())
                + string.Concat(await db.ExtractRows.Select(r => r.Value).ToListAsync())
                + await council.Everything(),
            StringComparison.OrdinalIgnoreCase
        );
    }

    private static Extract ChildFolding(RawXlsx book) =>
        Throughline.Exchange.Statements.ChildFold.Fold(
            book.Read() with
            {
                AsOf = Monday,
            },
            "a.xlsx",
            "hash"
        );
}
