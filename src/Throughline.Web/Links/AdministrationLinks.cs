namespace Throughline.Web.Links;

public sealed partial class SiteLinks
{
    public string Administration() => Path("/Administration/Index");

    public string AddTeam() => Path("/Administration/NewTeam");

    public string KeepTeam(string team) => Path("/Administration/Team", new { team });

    public string StaffMembers() => Path("/Administration/People");

    public string AddPerson() => Path("/Administration/NewPerson");

    public string KeepPerson(string person) => Path("/Administration/Person", new { person });

    /// <summary>How extracts write teams and workers, duty desks and vacancies among them.</summary>
    public string NamesInExtracts() => Path("/Administration/Names");

    public string StaffJournal() => Path("/Administration/Journal");

    public string StaffDone(string act) => Path("/Administration/Done", new { act });
}
