using Throughline.Casework.People;
using Throughline.Casework.Teams;

namespace Throughline.Exchange.Demonstration.Councils;

/// <summary>
/// Runs Stockport's chapter, which has no routes: Team Leaders ask for a move, and what matters is how it is made. One
/// Team Leader leaves in three weeks' time.
/// </summary>
internal sealed class Cressmere : Lives
{
    private readonly Team service;

    public Cressmere(DateOnly today)
        : base(today, "cressmere")
    {
        service = Staff.Service("Children's Services");
        Assessment = Staff.Team("Assessment & Prevention", service);
        East = Staff.Team("Children & Families East", service, "Children & Families");
        West = Staff.Team("Children & Families West", service, "Children & Families");
        Leaving = Staff.Team("Leaving Care", service);
    }

    protected override string Procedure => "stockport";
    protected override string Name => "Cressmere Metropolitan Borough Council";

    private Team Assessment { get; }
    private Team East { get; }
    private Team West { get; }
    private Team Leaving { get; }

    protected override void Hire()
    {
        Staff.Hire(null, PostKind.HeadOfService, "Head of Service");
        var senior = Staff.Hire(null, PostKind.ServiceManager, "locality leader");
        Staff.AddPost(senior, null, PostKind.ProcedureOwner, "Procedure owner");
        foreach (var team in Staff.Teams.Where(t => t.HoldsChildren).ToList())
        {
            Staff.Hire(team, PostKind.TeamManager, "Team Leader");
            Staff.Hire(team, PostKind.AssistantManager, "Assistant Team Leader");
            Staff.Workers(team, team == Leaving ? 2 : 5);
        }
        Staff.Hire(null, PostKind.ReviewingOfficer, "IRO");
        Staff.Hire(Leaving, PostKind.PersonalAdviser, "Personal adviser");
        Staff.Hire(service, PostKind.BusinessSupport, "Business Support");
        Staff.Hire(null, PostKind.DataOfficer, "Data and quality officer");
        Staff.Administer();
        Staff.WorkerAway(East, -20, null);
        Staff.WorkerAway(Assessment, -2, 5);
        Staff.Leaver(West);
    }

    protected override void Write()
    {
        Times(10, _ => Assessing(Dice.Between(3, 44)));
        for (var i = 0; i < 5; i++)
        {
            var house = Assessing(45 + i * 3);
            house
                .Done("assessment", "completed", Ago(6))
                .Fact("an assessment is open", "no", Ago(6))
                .Fact("plan", "child in need", Ago(6));
            Papers(house, lapsed: i == 3);
            if (i > 0)
                Way(
                    house,
                    i % 2 == 0 ? East : West,
                    i == 4 ? Stage.WorkerAgreed : Stage.Proposed,
                    "sto-to-another-team"
                );
        }
        Times(9, _ => InNeed(East));
        Times(9, _ => InNeed(West));
        Times(7, _ => InCare(Dice.OneIn(2) ? East : West));
        Times(3, i => LeftCare(i));
        while (Nursery.Children.Count < 110)
            InNeed(Dice.OneIn(2) ? East : West);
    }

    private Household Assessing(int daysAgo)
    {
        var day = Ago(daysAgo);
        return Refer(Nursery.Family(Size()), Assessment, day)
            .Happened("decision on referral", After(day, 1), "assessment")
            .Fact("closing team", "no team", day)
            .Fact("an assessment is open", "yes", day)
            .Done("assessment", "started", After(day, 1));
    }

    /// <summary>In need and settled with a team. The East team's leader is to change, which concerns each of its cases.</summary>
    private void InNeed(Team team)
    {
        var house = Assessing(Dice.Between(90, 430));
        var moved = Ago(Dice.Between(20, 80));
        house
            .Done("assessment", "completed", moved)
            .Fact("an assessment is open", "no", moved)
            .Fact("plan", "child in need", moved);
        Settle(house, team, moved);
        house.Held("case supervision", Ago(Dice.Between(2, 40)));
        Papers(house, lapsed: Dice.OneIn(6));
        LeaderChanges(house);
    }

    private void InCare(Team team)
    {
        var house = Assessing(Dice.Between(220, 400));
        var since = Ago(Dice.Between(60, 200));
        house
            .Fact("an assessment is open", "no", since)
            .Fact("looked after", "yes", since)
            .Fact("looked after since", Text(since), since)
            .Fact("legal status", "section 20", since)
            .Attribute("placement", since, ("area", "ours"));
        Settle(house, team, After(since, 8));
        Reviews(house, since);
        Visits(house, since);
        LeaderChanges(house);
    }

    private void LeaderChanges(Household house)
    {
        if (house.Team == East)
            house.Planned("change of leader", Ahead(21), Ago(6));
    }

    private void LeftCare(int i)
    {
        var began = Ago(460 - i * 30);
        var house = Refer(Nursery.Family(1, 18, 20), Leaving, began)
            .Happened("decision on referral", After(began, 1), "assessment")
            .Fact("looked after since", Text(began), began)
            .Fact("an assessment is open", "no", began);
        Involve(house, Staff.Advisers, "personal adviser", began);
    }

    private void Papers(Household house, bool lapsed) =>
        house
            .Done("chronology", "completed", Ago(lapsed ? 120 : 5))
            .Done("case notes", "completed", Ago(lapsed ? 40 : 2))
            .Done("management decisions", "completed", Ago(9));
}
