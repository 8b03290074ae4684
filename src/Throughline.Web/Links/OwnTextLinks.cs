using Throughline.Procedures.Rules;
using Throughline.Web.Procedures;

namespace Throughline.Web.Links;

public sealed partial class SiteLinks
{
    /// <summary>The council's own text beside ours: what was brought, and the parts.</summary>
    public string OwnText(Edition edition) => Path("/Procedures/OwnText/Index", Of(edition));

    public string OwnTextPart(Edition edition, Part part) =>
        Path(
            "/Procedures/OwnText/Part",
            new
            {
                council = Shelf.Slug(edition.Council),
                edition = Shelf.Address(edition),
                part = part.Slug,
            }
        );

    /// <summary>A document as it was read, from one of its passages on.</summary>
    /// <param name="unclaimed">Only what no clause tells.</param>
    public string OwnTextRead(Edition edition, string text, int from = 1, bool unclaimed = false) =>
        Path(
            "/Procedures/OwnText/Read",
            new
            {
                council = Shelf.Slug(edition.Council),
                edition = Shelf.Address(edition),
                text,
                from = from > 1 ? (int?)from : null,
                unclaimed = unclaimed ? "yes" : null,
            }
        );

    /// <summary>Where the procedure owner brings a document for one source.</summary>
    public string BringOwnText(Edition edition, string source) =>
        Path(
            "/Procedures/OwnText/Keep/Bring",
            new
            {
                council = Shelf.Slug(edition.Council),
                edition = Shelf.Address(edition),
                source,
            }
        );

    /// <summary>Where the procedure owner says which words are a clause's.</summary>
    /// <param name="near">The passage round which the document is shown; where the clause's words are when left out.</param>
    public string OwnWords(Edition edition, string clause, int? near = null) =>
        Path(
            "/Procedures/OwnText/Keep/Clause",
            new
            {
                council = Shelf.Slug(edition.Council),
                edition = Shelf.Address(edition),
                clause,
                near,
            }
        );
}
