using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Transfers;
using Throughline.Records.Queries;
using Throughline.Testing;

namespace Throughline.Records.Tests.Transfers;

public class TransferTests
{
    [Theory, OnBoth]
    public async Task Acceptance_moves_team_and_worker_and_access_follows_at_once(Database kind)
    {
        await using var it = await TransferHouse.On(kind);
        await it.Request();
        Assert.NotNull(await it.PageOrNone(it.Assessment.Manager));

        await it.Did(it.Brambles.Manager, await it.Acceptance());

        await using var db = it.House.Database.Open();
        var open = await db.Responsibilities.Where(r => r.Until == null).ToListAsync();
        Assert.All(
            open,
            r => Assert.Equal((it.Brambles.Id, it.Brambles.Workers[0]), (r.TeamId, r.WorkerId))
        );
        Assert.Equal(TransferState.Transferred, (await it.Page(it.Brambles.Workers[0])).State);
        Assert.Null(await it.PageOrNone(it.Assessment.Manager));
        Assert.Empty(await Fold.Differences(db));
    }

    [Theory, OnBoth]
    public async Task Of_an_acceptance_and_a_withdrawal_at_one_time_one_wins_and_the_other_is_told(
        Database kind
    )
    {
        await using var it = await TransferHouse.On(kind);
        await it.Request();
        var accept = await it.Acceptance();

        var both = await Task.WhenAll(
            Task.Run(() => it.Try(it.Brambles.Manager, accept)),
            Task.Run(() => it.Try(it.Assessment.Manager, new Withdraw(), "The family is leaving"))
        );

        Assert.Single(both, r => r.Refusal is null);
        Assert.Single(both, r => r.Refusal is { Code: "already-ended" });
        await using var db = it.House.Database.Open();
        Assert.Equal(2, await db.Responsibilities.CountAsync(r => r.Until == null));
        Assert.Empty(await Fold.Differences(db));
    }

    [Theory, OnBoth]
    public async Task Who_withdraws_too_late_is_told_though_the_children_are_no_longer_theirs_to_see(
        Database kind
    )
    {
        await using var it = await TransferHouse.On(kind);
        await it.Request();
        await it.Did(it.Brambles.Manager, await it.Acceptance());

        Assert.Equal(
            "already-ended",
            (await it.Try(it.Assessment.Manager, new Withdraw(), "The family is leaving"))
                .Refusal!
                .Code
        );
        Assert.Equal(
            "not-found",
            (await it.Try(it.House.LongTerm.Manager, new Withdraw(), "Not mine")).Refusal!.Code
        );
    }

    [Theory, OnBoth]
    public async Task A_form_posted_twice_accepts_once(Database kind)
    {
        await using var it = await TransferHouse.On(kind);
        await it.Request();
        var accept = await it.Acceptance();
        var deed = it.House.By(it.Brambles.Manager) with { Form = new("token-1") };

        TransferHouse.Ok(await it.Desk.Act(deed, it.Transfer, accept));
        var again = TransferHouse.Ok(await it.Desk.Act(deed, it.Transfer, accept));

        Assert.True(again.Repeated);
        await using var db = it.House.Database.Open();
        Assert.Equal(4, await db.Responsibilities.CountAsync());
    }

    [Theory, OnBoth]
    public async Task The_decliner_is_left_on_a_page_that_he_may_see_and_the_sender_is_told(
        Database kind
    )
    {
        await using var it = await TransferHouse.On(kind);
        await it.Request();

        await it.Did(it.Brambles.Manager, new Decline(), "No room until June");

        Assert.Equal(TransferState.Declined, (await it.Page(it.Brambles.Manager)).State);
        var work = await it.Work.Of(await it.Viewer(it.Assessment.Manager), it.Today);
        Assert.Contains(
            work,
            w => w.Kind == WorkKind.CameBack && w.What.Contains("No room until June")
        );
        await using var db = it.House.Database.Open();
        Assert.Equal(1, await db.Outbox.CountAsync(o => o.Kind == "transfer declined"));
    }

    [Theory, OnBoth]
    public async Task Whoever_has_no_part_in_a_transfer_finds_nothing(Database kind)
    {
        await using var it = await TransferHouse.On(kind);
        await it.Agree();
        var stranger = it.House.LongTerm.Manager;

        Assert.Null(await it.PageOrNone(stranger));
        Assert.Equal(
            "not-found",
            (await it.Try(stranger, new Withdraw(), "Not mine")).Refusal!.Code
        );
    }

    [Theory, OnBoth]
    public async Task A_child_has_one_open_move_whoever_asks_first(Database kind)
    {
        await using var it = await TransferHouse.On(kind);
        await it.Propose();

        var second = await it.Desk.Begin(it.House.By(it.Assessment.Manager), new Propose([it.Max]));

        Assert.Equal("already-moving", second.Refusal!.Code);
    }

    [Theory, OnBoth]
    public async Task An_act_on_an_answer_that_has_changed_since_is_refused_and_nothing_is_saved(
        Database kind
    )
    {
        await using var it = await TransferHouse.On(kind);
        await it.Agree();
        var page = await it.Page(it.Assessment.Manager);
        await it.State(it.Ivy, "plan", "child protection", Casework.Facts.StatementKind.Fact);

        var late = await it.Try(
            it.Assessment.Workers[0],
            new CompleteStep("prepared"),
            seenAnswer: page.AnswerDigest
        );

        Assert.Equal("answer-changed", late.Refusal!.Code);
        Assert.DoesNotContain(
            (await it.Page(it.Assessment.Manager)).Detail.Steps,
            s => s.Step == "prepared"
        );
    }

    [Theory, OnBoth]
    public async Task Saying_that_a_paper_is_done_puts_it_on_the_childrens_records(Database kind)
    {
        await using var it = await TransferHouse.On(kind);
        await it.Agree();

        await it.Did(it.Assessment.Workers[0], new RecordEvidence("wok-summary"));

        var page = await it.Page(it.Assessment.Manager);
        Assert.Equal("met", page.Owed.Single(o => o.Rule == "wok-summary").StateWords[..3]);
    }

    [Theory, OnBoth]
    public async Task An_acceptance_put_back_leaves_the_sender_holding_and_both_entries_on_record(
        Database kind
    )
    {
        await using var it = await TransferHouse.On(kind);
        await it.Request();
        await it.Did(it.Brambles.Manager, await it.Acceptance());

        await it.Did(it.Brambles.Manager, new PutBack(), "The wrong family");

        await using var db = it.House.Database.Open();
        var open = await db.Responsibilities.Where(r => r.Until == null).ToListAsync();
        Assert.All(
            open,
            r => Assert.Equal((it.Assessment.Id, it.Assessment.Workers[0]), (r.TeamId, r.WorkerId))
        );
        Assert.Equal(2, await db.Responsibilities.CountAsync(r => r.SetAsideAt != null));
        Assert.Equal(TransferState.Requested, (await it.Page(it.Brambles.Manager)).State);
        Assert.Empty(await Fold.Differences(db));
    }

    [Theory, OnBoth]
    public async Task What_was_let_pass_stays_on_the_home_page_as_a_debt(Database kind)
    {
        await using var it = await TransferHouse.On(kind);
        await it.Request();

        var work = await it.Work.Of(await it.Viewer(it.Assessment.Workers[0]), it.Today);

        Assert.Contains(
            work,
            w =>
                w is { Kind: WorkKind.Debt, Rule: "wok-chronology", Group: WorkGroup.Coming }
                && w.Due == it.Today.AddDays(7)
        );
    }

    [Theory, OnBoth]
    public async Task What_was_let_pass_is_chased_after_the_acceptance_of_whoever_owes_it_and_of_whoever_let_it_pass(
        Database kind
    )
    {
        await using var it = await TransferHouse.On(kind);
        await it.Request();
        await it.Did(it.Brambles.Manager, await it.Acceptance());
        it.House.Database.Clock.Forward(TimeSpan.FromDays(8));

        foreach (
            var (who, group) in new[]
            {
                (it.Assessment.Workers[0], WorkGroup.Overdue),
                (it.House.ServiceManager, WorkGroup.Overdue),
                (it.Brambles.Manager, WorkGroup.WaitingOnOthers),
            }
        )
            Assert.Contains(
                await it.Work.Of(await it.Viewer(who), it.Today.AddDays(8)),
                w => w is { Kind: WorkKind.Debt, Rule: "wok-chronology" } && w.Group == group
            );
        Assert.NotNull(await it.PageOrNone(it.Assessment.Workers[0]));

        await it.Did(it.Assessment.Workers[0], new RecordEvidence("wok-chronology"));

        foreach (var who in new[] { it.Assessment.Workers[0], it.House.ServiceManager })
            Assert.DoesNotContain(
                await it.Work.Of(await it.Viewer(who), it.Today.AddDays(8)),
                w => w.Rule == "wok-chronology"
            );
    }

    [Theory, OnBoth]
    public async Task Whoever_has_done_what_was_let_pass_sees_the_children_no_longer_than_they_hold_them(
        Database kind
    )
    {
        await using var it = await TransferHouse.On(kind);
        await it.Request();
        var worker = it.Assessment.Workers[0];
        foreach (var debt in (await it.Page(worker)).Owed.Where(o => o.LetPass is not null))
            await it.Did(worker, new RecordEvidence(debt.Rule));

        await it.Did(it.Brambles.Manager, await it.Acceptance());

        Assert.Null(await it.PageOrNone(worker));
    }

    [Theory, OnBoth]
    public async Task A_case_is_not_closed_while_a_transfer_is_open(Database kind)
    {
        await using var it = await TransferHouse.On(kind);
        await it.Propose();

        var closed = await it.House.Cases.Close(
            it.House.By(it.Assessment.Manager, why: "No further action"),
            new(it.Ivy)
        );

        Assert.NotNull(closed.Refusal);
    }

    [Theory, OnBoth]
    public async Task The_act_keeps_the_edition_and_the_answer_on_which_it_rested(Database kind)
    {
        await using var it = await TransferHouse.On(kind);
        await it.Agree();

        await using var db = it.House.Database.Open();
        var act = await db.Acts.SingleAsync(a => a.Kind == "transfer agreed with team");
        Assert.Equal(Shipped.Wokingham.Hash, act.Edition);
        Assert.Contains("wok-cin", act.Payload!);
    }
}
