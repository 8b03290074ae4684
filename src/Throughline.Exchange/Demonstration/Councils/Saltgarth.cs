using Throughline.Casework.People;
using Throughline.Casework.Teams;

namespace Throughline.Exchange.Demonstration.Councils;

/// <summary>
/// Runs Gateshead's procedure: no meeting, teams by kind of need, an Early Help duty desk with requests waiting on it,
/// and help from a team that holds nobody.
/// </summary>
internal sealed partial class Saltgarth : Lives
{
    private readonly Team service;
    private readonly Team help;

    public Saltgarth(DateOnly today)
        : base(today, "saltgarth")
    {
        service = Staff.Service("Children's Social Work");
        help = Staff.Service("Early Help and Support");
        Irt = Staff.Team("Integrated Referral Team", service, "IRT");
        Assessment = Staff.Team("Assessment & Intervention", service, "A&I");
        Planning = Staff.Team("Safeguarding and Care Planning 1", service, "SGCP");
        Second = Staff.Team("Safeguarding and Care Planning 2", service, "SGCP");
        Edge = Staff.Team("Edge of Care", service);
        Schools = Staff.Team("Social Workers in Schools", service, "SWIS");
        Disabilities = Staff.Team("Children with Disabilities", service, "CWD");
        LookedAfter = Staff.Team("Looked After Children", service, "LAC");
        WrapAround = Staff.Team("Wrap Around", help);
        EarlyHelp = Staff.Team("Early Help", help);
    }

    protected override string Procedure => "gateshead";
    protected override string Name => "Saltgarth Metropolitan Borough Council";

    private Team Irt { get; }
    private Team Assessment { get; }
    private Team Planning { get; }
    private Team Second { get; }
    private Team Edge { get; }
    private Team Schools { get; }
    private Team Disabilities { get; }
    private Team LookedAfter { get; }
    private Team WrapAround { get; }
    private Team EarlyHelp { get; }

    protected override void Hire()
    {
        Staff.Hire(null, PostKind.HeadOfService, "Head of Service");
        var senior = Staff.Hire(null, PostKind.ServiceManager, "Service Manager");
        Staff.AddPost(senior, null, PostKind.ProcedureOwner, "Procedure owner");
        Staff.Hire(help, PostKind.ServiceManager, "Service Manager");
        foreach (var team in Staff.Teams.Where(t => t.HoldsChildren && t != EarlyHelp).ToList())
        {
            var manager = Staff.Hire(team, PostKind.TeamManager, "Team Manager");
            if (team == Irt)
                Staff.AddPost(manager, team, PostKind.AssistantManager, "IRT duty manager");
            if (team == Planning)
                Staff.AddPost(
                    manager,
                    team,
                    PostKind.AssistantManager,
                    "SGCP manager of the transfer week"
                );
            Staff.Hire(team, PostKind.AssistantManager, "Assistant Team Manager");
            Staff.Workers(team, team == Assessment || team == Planning ? 6 : 3);
        }
        Staff.Hire(Irt, PostKind.SocialWorker, "IRT duty worker");
        Staff.Hire(Assessment, PostKind.SocialWorker, "A&I duty worker");
        Staff.Hire(EarlyHelp, PostKind.TeamManager, "EH Manager");
        Staff.Hire(EarlyHelp, PostKind.AssistantManager, "EH Duty Manager");
        Staff.Workers(EarlyHelp, 4, PostKind.EarlyHelpWorker, "EH worker");
        Staff.Hire(EarlyHelp, PostKind.EarlyHelpWorker, "EH duty worker");
        Staff.Hire(null, PostKind.ReviewingOfficer, "IRO");
        Staff.Hire(service, PostKind.BusinessSupport, "Business Support");
        Staff.Hire(help, PostKind.BusinessSupport, "Business Support");
        var unit = Staff.Service("Safeguarding Children's Unit");
        Staff.Hire(unit, PostKind.BusinessSupport, "Safeguarding Children's Unit");
        Staff.Hire(unit, PostKind.BusinessSupport, "Designated Administrator");
        Staff.Hire(service, PostKind.BusinessSupport, "Duty Fostering admin");
        Staff.Hire(null, PostKind.DataOfficer, "Data and quality officer");
        Staff.Administer();
        Staff.ManagerAway(Second);
        Staff.WorkerAway(Assessment, -2, 5);
        Staff.Leaver(Planning);
        Staff.Leaver(LookedAfter);
    }

    protected override void Write()
    {
        FrontDoor();
        Assessed();
        SteppingDown();
        SteppingUp();
        OnEdge();
        LongTerm();
        InCare();
        while (Nursery.Children.Count < 200)
            OnPlan(Dice.OneIn(2) ? Planning : Second, Dice.Between(70, 420));
    }

    private void Papers(Household house, bool lapsed)
    {
        house
            .Done("chronology", "completed", Ago(lapsed ? 90 : 5))
            .Done("transfer summary", "completed", Ago(lapsed ? 60 : 3));
        if (Dice.OneIn(2))
            house.Done("genogram", "completed", Ago(4));
    }
}
