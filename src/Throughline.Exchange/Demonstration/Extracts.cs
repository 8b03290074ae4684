using Throughline.Casework.Facts;
using Throughline.Casework.Families;
using Throughline.Exchange.AnnexA;

namespace Throughline.Exchange.Demonstration;

/// <summary>What the invented council's case system would put out on one day: Annex A, lists 3 to 9.</summary>
public sealed class Extracts(World world, DateOnly asOf)
{
    private readonly ILookup<string, Statement> said = world
        .Statements.Where(s => s.Day <= asOf && s.Kind is not StatementKind.Planned)
        .ToLookup(s => s.ChildId!);

    private readonly ILookup<string, Casework.Ledger.Responsibility> rows = world.Ledger.ToLookup(
        r => r.ChildId
    );

    private readonly Dictionary<string, string> teams = world.Teams.ToDictionary(
        t => t.Id,
        t => t.Name
    );

    private readonly Dictionary<string, string> people = world.People.ToDictionary(
        p => p.Id,
        p => p.Name
    );

    public AnnexABook Book()
    {
        var known = world.Children.Where(c => rows[c.Id].Any(r => r.From <= asOf)).ToList();
        return new AnnexABook(asOf)
        {
            Referrals = [.. known.SelectMany(Referrals)],
            Assessments = [.. known.SelectMany(Assessments)],
            Enquiries = [.. known.SelectMany(Enquiries)],
            ChildrenInNeed = [.. known.Select(InNeed).OfType<NeedRow>()],
            ProtectionPlans = [.. known.Select(Protected).OfType<PlanRow>()],
            LookedAfter = [.. known.Select(Cared).OfType<CareRow>()],
            CareLeavers = [.. known.Select(Left).OfType<LeaverRow>()],
        };
    }

    private IEnumerable<ReferralRow> Referrals(Child child)
    {
        var days = Days(child, "referral").Where(d => d > asOf.AddYears(-1)).ToList();
        foreach (var day in days)
            yield return new(
                Cells(child),
                day,
                "1C - Schools",
                Said(child, "decision on referral")
                    .Any(s =>
                        s.Day >= day
                        && s.Attributes.GetValueOrDefault("outcome") is "closed" or "signposted"
                    ),
                days.Count,
                Holder(child, day)
            );
    }

    private IEnumerable<AssessmentRow> Assessments(Child child) =>
        from started in Said(child, "assessment")
        where started.Value == "started"
        let authorised = Said(child, "assessment")
            .FirstOrDefault(s => s.Value == "authorised" && s.Day >= started.Day)
        select new AssessmentRow(
            Cells(child),
            started.Day,
            authorised?.Day,
            authorised is null ? null : true,
            Holder(child, started.Day)
        );

    private IEnumerable<EnquiryRow> Enquiries(Child child) =>
        from strategy in Said(child, "strategy discussion")
        let conference = Said(child, "initial child protection conference").FirstOrDefault()
        select new EnquiryRow(
            Cells(child),
            strategy.Day,
            conference is null ? null : false,
            conference?.Day,
            conference is null ? null : conference.Attributes["outcome"] == "plan made",
            Holder(child, strategy.Day)
        );

    private NeedRow? InNeed(Child child)
    {
        var closed = child.ClosedOn <= asOf ? child.ClosedOn : null;
        if (Adult(child) || closed < asOf.AddMonths(-6))
            return null;
        var plan = Value(child, "plan");
        return new(
            Cells(child),
            rows[child.Id].First().From,
            world.Details[child.Id].Need,
            LastSeen(child),
            closed,
            closed is null
                ? null
                : "RC7 - Services ceased for any other reason, including child no longer in need",
            closed is not null ? "e) Closed episode"
                : InCare(child) ? "a) Looked after child"
                : plan == "child protection" ? "b) Child Protection plan"
                : plan == "child in need" ? "c) Child in need plan"
                : "d) Open assessment",
            Holder(child, asOf)
        );
    }

    private PlanRow? Protected(Child child)
    {
        var began = Said(child, "plan").LastOrDefault(s => s.Value == "child protection");
        if (began is null)
            return null;
        var ended = Said(child, "plan").FirstOrDefault(s => s.Day > began.Day);
        return new(
            Cells(child),
            began.Day,
            "a) Neglect",
            LastSeen(child),
            Days(child, "review child protection conference").Cast<DateOnly?>().LastOrDefault(),
            ended?.Day,
            0,
            Holder(child, asOf)
        );
    }

    private CareRow? Cared(Child child)
    {
        if (!InCare(child))
            return null;
        var since = Said(child, "looked after").Last(s => s.Value == "yes").Day;
        var status = Said(child, "legal status").Last();
        return new(
            Cells(child),
            since,
            status.Day,
            Codes.LegalStatus(status.Value),
            Days(child, "looked-after review").Cast<DateOnly?>().LastOrDefault(),
            Days(child, "statutory visit").Cast<DateOnly?>().LastOrDefault(),
            Codes.Permanence(Value(child, "permanence plan")),
            null,
            null,
            since,
            Value(child, "permanence plan") == "long-term residential"
                ? "K2 - Children's homes"
                : "U6 - Foster placement",
            Said(child, "placement").Any(s => s.Attributes.GetValueOrDefault("area") == "ours"),
            Holder(child, asOf)
        );
    }

    private LeaverRow? Left(Child child) =>
        Adult(child)
            ? new LeaverRow(
                Cells(child),
                "c) Former relevant",
                world
                    .Involvements.Where(i => i.ChildId == child.Id)
                    .Select(i => people[i.PersonId!])
                    .FirstOrDefault(),
                Holder(child, asOf)
            )
            : null;

    private ChildCells Cells(Child child)
    {
        var details = world.Details[child.Id];
        return new(
            child.Number!,
            child.BirthDate ?? child.ExpectedDate,
            details.Gender,
            details.Ethnicity,
            details.Disabled ? "a) Yes" : "b) No"
        );
    }

    private HolderCells Holder(Child child, DateOnly day)
    {
        var row = rows[child.Id].LastOrDefault(r => r.HeldOn(day)) ?? rows[child.Id].Last();
        return new(
            teams[row.TeamId],
            row.WorkerId is { } worker ? people[worker] : $"{teams[row.TeamId]} Duty"
        );
    }

    private IEnumerable<Statement> Said(Child child, string word) =>
        said[child.Id].Where(s => s.Word == word).OrderBy(s => s.Day);

    private IEnumerable<DateOnly> Days(Child child, string word) =>
        Said(child, word).Select(s => s.Day);

    private string? Value(Child child, string word) => Said(child, word).LastOrDefault()?.Value;

    private bool InCare(Child child) => Value(child, "looked after") == "yes";

    private bool Adult(Child child) => child.BirthDate <= asOf.AddYears(-18);

    private DateOnly? LastSeen(Child child) =>
        said[child.Id].Where(s => s.Kind is StatementKind.Held).Select(s => (DateOnly?)s.Day).Max();
}
