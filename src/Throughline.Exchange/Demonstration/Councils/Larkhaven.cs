using Throughline.Casework.People;
using Throughline.Casework.Teams;

namespace Throughline.Exchange.Demonstration.Councils;

/// <summary>Runs Wokingham's procedure: a front door, a weekly meeting, four long-term teams.</summary>
internal sealed partial class Larkhaven : Lives
{
    public Larkhaven(DateOnly today)
        : base(today, "larkhaven")
    {
        var front = Staff.Service("Front Door and Assessment");
        longTerm = Staff.Service("Children's Social Work");
        help = Staff.Service("Early Help and Innovation");
        Mash = Staff.Team("MASH", front);
        Assessment = Staff.Team("Referral & Assessment", front);
        Brambles = Staff.Team("Brambles", longTerm);
        Conifers = Staff.Team("Conifers", longTerm);
        Disabilities = Staff.Team("Children with Disabilities", longTerm, "CWD");
        Here4U = Staff.Team("Here4U", longTerm);
        Compass = Staff.Team("Compass", help);
        EarlyHelpTeam = Staff.Team("Integrated Early Help Service", help, "IEHS");
    }

    private readonly Team longTerm;
    private readonly Team help;

    protected override string Procedure => "wokingham";
    protected override string Name => "Larkhaven Borough Council";

    private Team Mash { get; }
    private Team Assessment { get; }
    private Team Brambles { get; }
    private Team Conifers { get; }
    private Team Disabilities { get; }
    private Team Here4U { get; }
    private Team Compass { get; }
    private Team EarlyHelpTeam { get; }

    protected override void Hire()
    {
        Staff.Hire(null, PostKind.HeadOfService, "Head of Service");
        var safeguarding = Staff.Hire(
            null,
            PostKind.ServiceManager,
            "Service Manager for Safeguarding"
        );
        Staff.AddPost(safeguarding, null, PostKind.ProcedureOwner, "Procedure owner");
        Staff.Hire(longTerm, PostKind.ServiceManager, "Service Manager");
        Staff.Hire(help, PostKind.ServiceManager, "Service Manager");
        foreach (var team in Staff.Teams.Where(t => t.HoldsChildren))
        {
            Staff.Hire(team, PostKind.TeamManager, "Team Manager");
            if (team != Compass)
                Staff.Hire(team, PostKind.AssistantManager, "Assistant Team Manager");
        }
        Staff.Hire(Assessment, PostKind.AssistantManager, "Assistant Team Manager");
        Staff.Workers(Mash, 4);
        Staff.Workers(Assessment, 10);
        Staff.Workers(Brambles, 7);
        Staff.Workers(Conifers, 7);
        Staff.Workers(Disabilities, 4);
        Staff.Workers(Here4U, 5);
        Staff.Workers(Compass, 2);
        Staff.Workers(EarlyHelpTeam, 3, PostKind.EarlyHelpWorker, "Early Help worker");
        Staff.Hire(Here4U, PostKind.PersonalAdviser, "Personal adviser");
        Staff.Hire(Here4U, PostKind.PersonalAdviser, "Personal adviser");
        Staff.Hire(null, PostKind.ReviewingOfficer, "IRO");
        Staff.Hire(null, PostKind.ReviewingOfficer, "IRO");
        Staff.Hire(Assessment, PostKind.BusinessSupport, "Business Support");
        Staff.Hire(longTerm, PostKind.BusinessSupport, "Business Support");
        Staff.Hire(null, PostKind.DataOfficer, "Data and quality officer");
        Staff.Administer();
        Staff.ManagerAway(Conifers);
        Staff.WorkerAway(Brambles, -26, null);
        Staff.WorkerAway(Assessment, -2, 5);
        foreach (var team in new[] { Assessment, Assessment, Brambles, Conifers, Here4U })
            Staff.Leaver(team);
    }

    protected override void Write()
    {
        FrontDoor();
        Assessed();
        LongTerm();
        InCare();
        Ended();
        UpTo(400);
    }

    private Team LongTermTeam() => Dice.OneIn(2) ? Brambles : Conifers;

    /// <summary>The day of the last meeting, as far as it is over.</summary>
    private DateOnly LastFriday
    {
        get
        {
            var day = Today.AddDays(-1);
            while (day.DayOfWeek is not DayOfWeek.Friday)
                day = day.AddDays(-1);
            return day;
        }
    }
}
