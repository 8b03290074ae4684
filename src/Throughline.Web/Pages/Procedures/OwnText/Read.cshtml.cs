using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.OwnTexts;
using Throughline.Procedures.Rules;
using Throughline.Records;
using Throughline.Records.Queries;
using Throughline.Web.Procedures;

namespace Throughline.Web.Pages.Procedures.OwnText;

/// <summary>A document as it was read, with the clauses that tell each passage, or only what no clause tells.</summary>
public sealed class ReadModel(
    ThroughlineDb db,
    TimeProvider clock,
    OwnTextTools tools,
    OwnTextMemory memory
) : OwnTextPage(db, clock, tools)
{
    private const int OnAPage = 150;

    [BindProperty(SupportsGet = true)]
    public int From { get; set; } = 1;

    [BindProperty(SupportsGet = true)]
    public string? Unclaimed { get; set; }

    public SourceBeside Source { get; private set; } = null!;
    public OwnTextHere Text { get; private set; } = null!;
    public IReadOnlyList<(int Number, Passage Passage)> Shown { get; private set; } = [];
    public int? Earlier { get; private set; }
    public int? Later { get; private set; }
    public int Passages { get; private set; }
    public bool IsShown => Source.Shown == Text;
    public bool OnlyUnclaimed => IsShown && Unclaimed == "yes";

    private ILookup<int, Clause> told = Array.Empty<Clause>().ToLookup(_ => 0);

    public IEnumerable<Clause> ToldBy(int passage) => told[passage];

    public void OnGet() { }

    protected override async Task<bool> Found()
    {
        await base.Found();
        var text = $"{RouteData.Values["text"]}";
        foreach (var source in Own.Sources)
        foreach (var here in source.Earlier.Prepend(source.Shown).OfType<OwnTextHere>())
            if (here.Text.Id == text)
                (Source, Text) = (source, here);
        if (Text is null)
            return false;
        var passages = await memory.Passages(Db, text, Cancel);
        Passages = passages.Count;
        var wanted = OnlyUnclaimed
            ? Source.Beside!.Unclaimed
            : [.. Enumerable.Range(1, passages.Count)];
        var from = Math.Clamp(From, 1, Math.Max(1, passages.Count));
        var before = wanted.Where(n => n < from).ToList();
        var after = wanted.Where(n => n >= from).ToList();
        Shown = [.. after.Take(OnAPage).Select(n => (n, passages[n - 1]))];
        Earlier = before.Count > 0 ? before[Math.Max(0, before.Count - OnAPage)] : null;
        Later = after.Count > OnAPage ? after[OnAPage] : null;
        if (IsShown)
            told = (
                from clause in Source.Beside!.Clauses
                where clause.HasWords
                from number in Enumerable.Range(
                    clause.First!.Value,
                    clause.Last!.Value - clause.First.Value + 1
                )
                select (number, clause.Clause)
            ).ToLookup(p => p.number, p => p.Clause);
        return true;
    }
}
