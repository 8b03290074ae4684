using Throughline.Casework.Families;
using Throughline.Casework.Ledger;
using Throughline.Casework.People;
using Throughline.Casework.Permission;
using Throughline.Procedures.Deciding;

namespace Throughline.Casework.Tests.Families;

public sealed class ClosingTests
{
    private static readonly DateOnly Today = new(2026, 5, 12);
    private static readonly Deed Deed = new("manager", default, Today, "No further action");

    [Fact]
    public void A_must_that_is_owed_stops_the_team_s_manager_and_not_the_manager_above()
    {
        DutyStanding[] owed = [Owed("must")];

        var refused = Try(Manager(PostKind.TeamManager), owed);

        Assert.Equal("owed-first", refused?.Code);
        Assert.Contains("see the child (C-1)", refused!.Sentence);
        Assert.Null(Try(Manager(PostKind.ServiceManager), owed));
    }

    [Fact]
    public void A_should_that_is_owed_stops_nobody_who_gives_a_reason()
    {
        Assert.Null(Try(Manager(PostKind.TeamManager), [Owed("should")]));
        Assert.Equal(
            "reason-needed",
            Try(Manager(PostKind.TeamManager), [Owed("should")], Deed with { Why = null })?.Code
        );
    }

    [Fact]
    public void What_is_due_later_or_done_is_not_owed_before_a_case_is_closed()
    {
        var edition = Shipped.Wokingham;
        var id = edition.Duties.First(d => d.For == Procedures.Rules.DutyFor.EveryChild).Id;
        Decision With(DutyState state, DateOnly? due) =>
            Decider.Decide(new Plan(edition), CaseFacts.Empty, Today) with
            {
                Owed = [Owed("should") with { Id = id, State = state, Due = due }],
                Journey = null,
            };

        Assert.Single(Closing.Owed(With(DutyState.NotMet, null), edition, Today));
        Assert.Single(Closing.Owed(With(DutyState.Overdue, Today.AddDays(-1)), edition, Today));
        Assert.Empty(Closing.Owed(With(DutyState.NotMet, Today.AddDays(1)), edition, Today));
        Assert.Empty(Closing.Owed(With(DutyState.Met, null), edition, Today));
    }

    private static Refusal? Try(
        Viewer viewer,
        IReadOnlyList<DutyStanding> owed,
        Deed? deed = null
    ) =>
        Closing.Refuse(
            Child.New("child", "Ivy", "Ashdown", null),
            new()
            {
                Id = "row",
                ChildId = "child",
                TeamId = "team",
                ManagerPostId = "post",
                From = Today.AddMonths(-1),
                FromKnown = Known.Act,
                RecordedAt = default,
            },
            moveIsOpen: false,
            owed,
            viewer,
            deed ?? Deed
        );

    private static Viewer Manager(PostKind kind) =>
        new(
            "manager",
            "Ruth Okafor",
            Today,
            [new("post", kind, $"{kind}", "team", new HashSet<string> { "team" }, null)]
        );

    private static DutyStanding Owed(string force) =>
        new(
            "duty",
            new("duty", ["C-1"]),
            force,
            false,
            DutyState.NotMet,
            "worker",
            "see the child",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            []
        );
}
