namespace Throughline.Web.Links;

public sealed partial class SiteLinks
{
    public string Imports() => Path("/Imports/Index");

    public string BringExtract() => Path("/Imports/Bring/New");

    public string PasteList() => Path("/Imports/Bring/Paste");

    public string PreviewExtract(string staged) => Path("/Imports/Bring/Preview", new { staged });

    public string ExtractUnderWay(string staged) => Path("/Imports/Bring/UnderWay", new { staged });

    public string MatchNames(string staged) => Path("/Imports/Bring/Names", new { staged });

    public string ExtractTaken(string extract) => Path("/Imports/Bring/Taken", new { extract });

    public string ExtractSetAside(string extract) =>
        Path("/Imports/Bring/SetAside", new { extract });

    public string PeopleTemplate() => Path("/Imports/Bring/Template", new { which = "people" });

    public string StatementsTemplate() =>
        Path("/Imports/Bring/Template", new { which = "statements" });
}
