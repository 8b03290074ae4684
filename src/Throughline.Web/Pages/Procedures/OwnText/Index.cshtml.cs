using Throughline.Casework.OwnTexts;
using Throughline.Records;
using Throughline.Web.Procedures;

namespace Throughline.Web.Pages.Procedures.OwnText;

/// <summary>What was brought of the council's own documents, and how far the clauses have found their words.</summary>
public sealed class IndexModel(ThroughlineDb db, TimeProvider clock, OwnTextTools tools)
    : OwnTextPage(db, clock, tools)
{
    public void OnGet() { }

    public int Count(Part part, WordsState state) =>
        part.Clauses.Count(c => Own.Beside(c.Clause)?.State == state);
}
