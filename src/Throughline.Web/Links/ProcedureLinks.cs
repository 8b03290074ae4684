using Throughline.Procedures.Rules;
using Throughline.Web.Procedures;

namespace Throughline.Web.Links;

public sealed partial class SiteLinks
{
    public string Procedures() => Path("/Procedures/Index");

    /// <summary>Two editions beside each other, each by the hash of its content; the question when none is given.</summary>
    public string CompareProcedures(Edition? old = null, Edition? now = null) =>
        Path("/Procedures/Compare", new { old = old?.Hash, @new = now?.Hash });

    /// <summary>Asks the edition about facts that are put in; the one in force when none is given.</summary>
    public string AskProcedure(Edition? edition = null) =>
        Path("/Procedures/Ask", new { edition = edition?.Hash });

    /// <summary>What was sent in, and where to send an edition.</summary>
    public string PublishProcedures() => Path("/Procedures/Publish/Index");

    public string PublishedEdition(string published) =>
        Path("/Procedures/Publish/One", new { published });

    public string Procedure(Edition edition) => Path("/Procedures/Contents", Of(edition));

    public string ProcedurePart(Edition edition, Part part) =>
        Path(
            "/Procedures/Part",
            new
            {
                council = Shelf.Slug(edition.Council),
                edition = Shelf.Address(edition),
                part = part.Slug,
            }
        );

    /// <summary>All of it on one page, for the printer.</summary>
    public string ProcedureWhole(Edition edition) => Path("/Procedures/Whole", Of(edition));

    public string ProcedureCoverage(Edition edition) => Path("/Procedures/Coverage", Of(edition));

    /// <summary>The teams and the rules that move a case between them, as a picture.</summary>
    public string ProcedureMap(Edition edition) => Path("/Procedures/Map", Of(edition));

    public string Readings(Edition edition) => Path("/Procedures/Readings", Of(edition));

    /// <summary>Where one reading is adopted or disputed.</summary>
    public string Reading(Edition edition, string reading) =>
        Path(
            "/Procedures/Reading",
            new
            {
                council = Shelf.Slug(edition.Council),
                edition = Shelf.Slug(edition.Header.Edition),
                reading,
            }
        );

    /// <summary>A clause where it stands in its part; null when this edition has no such clause.</summary>
    public string? Clause(Woven woven, string clause) =>
        woven.PartOf(clause) is { } part ? $"{ProcedurePart(woven.Edition, part)}#{clause}" : null;

    private static object Of(Edition edition) =>
        new { council = Shelf.Slug(edition.Council), edition = Shelf.Address(edition) };
}
