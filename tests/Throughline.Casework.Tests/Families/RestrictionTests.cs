using Throughline.Casework.Families;
using Throughline.Casework.Ledger;
using Throughline.Casework.People;

namespace Throughline.Casework.Tests.Families;

public sealed class RestrictionTests
{
    private static readonly DateOnly Today = new(2026, 5, 12);
    private const string Worker = "worker";
    private const string Senior = "senior";

    private static readonly Deed Reasoned = new(
        Senior,
        default,
        Today,
        "A relative is on the staff"
    );

    [Fact]
    public void The_worker_and_a_senior_in_post_may_be_named()
    {
        Assert.Null(Try(Reasoned, Worker, Senior));
    }

    [Fact]
    public void A_restriction_has_a_reason()
    {
        Assert.Equal("reason-needed", Try(Reasoned with { Why = " " }, Worker, Senior));
    }

    [Fact]
    public void Whoever_works_with_the_child_is_named()
    {
        Assert.Equal("holder-not-named", Try(Reasoned, Senior));
    }

    [Fact]
    public void Somebody_who_can_lift_it_is_named()
    {
        Assert.Equal("no-senior-named", Try(Reasoned, Worker));
    }

    [Fact]
    public void Nobody_is_named_who_is_not_on_the_staff()
    {
        Assert.Equal("nobody-of-that-name", Try(Reasoned, Worker, Senior, "a stranger"));
    }

    [Fact]
    public void Nobody_is_named_whose_posts_have_ended()
    {
        Assert.Equal("named-not-in-post", Try(Reasoned, Worker, Senior, "gone"));
    }

    [Fact]
    public void Naming_the_same_people_again_is_no_change()
    {
        var again = RestrictionRules.Restrict(
            new("child", [Senior, Worker]),
            Worker,
            [.. Staff.Where(s => s.Person.Id != "gone")],
            [Worker, Senior],
            Reasoned,
            Today
        );

        Assert.Equal("named-already", again?.Code);
    }

    [Fact]
    public void Only_a_restricted_record_has_a_restriction_to_lift_and_a_reason_is_given()
    {
        var child = Child.New("child", "Ivy", "Ashdown", null);

        Assert.Equal("not-restricted", RestrictionRules.Lift(child, Reasoned)?.Code);
        child.RestrictedAs = "Restricted record 1";
        Assert.Equal(
            "reason-needed",
            RestrictionRules.Lift(child, Reasoned with { Why = null })?.Code
        );
        Assert.Null(RestrictionRules.Lift(child, Reasoned));
    }

    private static string? Try(Deed deed, params string[] named) =>
        RestrictionRules
            .Restrict(
                new("child", named),
                Worker,
                [.. Staff.Where(s => named.Contains(s.Person.Id))],
                [],
                deed,
                Today
            )
            ?.Code;

    private static IReadOnlyList<Candidate> Staff =>
        [
            Member(Worker, PostKind.SocialWorker),
            Member(Senior, PostKind.ServiceManager),
            Member("gone", PostKind.TeamManager, Today.AddDays(-1)),
        ];

    private static Candidate Member(string id, PostKind kind, DateOnly? until = null) =>
        new(
            new()
            {
                Id = id,
                Name = id,
                NameKey = id,
            },
            [
                new()
                {
                    Id = id,
                    PersonId = id,
                    TeamId = "team",
                    Kind = kind,
                    Role = $"{kind}",
                    From = Today.AddYears(-1),
                    Until = until,
                },
            ]
        );
}
