using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Casework.Duties;
using Throughline.Casework.Facts;
using Throughline.Casework.Families;
using Throughline.Casework.Ledger;
using Throughline.Casework.Permission;
using Throughline.Casework.Transfers;
using Throughline.Records;
using Throughline.Records.Queries;
using Throughline.Records.Queries.Children;
using Throughline.Web.Answers;

namespace Throughline.Web.Pages.Children.Case;

public sealed class IndexModel(ThroughlineDb db, Asking asking, TransferPages transfers) : PageModel
{
    public IReadOnlyList<TransferRow> Transfers { get; private set; } = [];
    public TransferRow? OpenTransfer => Transfers.FirstOrDefault(t => t.IsOpen);

    public ChildRecord Record { get; private set; } = null!;
    public AnswerView Answer { get; private set; } = null!;
    public ClockList Clocks => asking.ClocksOf(Answer);
    public bool MayChangeWorker { get; private set; }

    /// <summary>There is a worker of this team before the present one, to whom a mistake can be undone.</summary>
    public bool MayPutBack =>
        MayChangeWorker
        && Record.Holder is { Row: var open }
        && LedgerRules.CannotPutWorkerBack(
            open,
            LedgerRules.Before(open, Record.Holders.Select(h => h.Row))
        )
            is null;

    public bool MayRestrict { get; private set; }
    public bool MayClose { get; private set; }

    /// <summary>What was agreed where the procedure leaves it to people, and still counts.</summary>
    public IReadOnlyList<ChoiceLine> Agreed { get; private set; } = [];

    /// <summary>What the council's procedure asks for the child, on the move or not.</summary>
    public IReadOnlyList<OwedToChild> Owed { get; private set; } = [];
    public bool MayChoose { get; private set; }

    /// <summary>The people who alone may see the record, where it is restricted.</summary>
    public IReadOnlyList<NamedOnRecord> Named { get; private set; } = [];

    /// <summary>The latest of each fact that has begun: plan and status are views of the statements.</summary>
    public IReadOnlyList<StatementLine> Facts { get; private set; } = [];
    public IReadOnlyList<StatementLine> Planned { get; private set; } = [];

    public string SiblingsSentence =>
        Record.Siblings switch
        {
            null or { Answer: SiblingsAre.NotChecked } =>
                "Nobody has checked yet which brothers and sisters there are.",
            { Answer: SiblingsAre.None } none => $"None are known, as of {Text.Of(none.Day)}.",
            { Answer: SiblingsAre.These } these =>
                $"{(these.SiblingIds.Count == 1 ? "One is" : $"{these.SiblingIds.Count} are")} known, as of {Text.Of(these.Day)}.",
        };

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        var child = HttpContext.Child();
        var today = viewer.Day;
        Record = await HttpContext.Record(db, withFamily: true);
        Answer = await asking.About(child.Id, today, cancel);
        Transfers = await transfers.OfChild(viewer, today, child.Id, cancel);
        MayChangeWorker =
            Record.Holder is { } holder && May.ChangeWorker(viewer, holder.Row.TeamId) is null;
        MayClose = Record.Holder is { } held && May.CloseCase(viewer, held.Row.TeamId) is null;
        Agreed = await ChoiceLine.Of(db, viewer, child.Id, today, cancel);
        MayChoose =
            OpenTransfer is null
            && Record.Holder is { } with
            && May.RecordChoice(viewer, with.Row.TeamId) is null
            && Answer is { Decision: { } decision, Woven: { } woven }
            && OpenChoice.In(decision, woven.Edition).Count > 0;
        if (Record.Child.IsOpen && Answer is { Decision: { } said, Woven: { } by })
            Owed = OwedToChild.On(said, by.Edition);
        MayRestrict = May.Restrict(viewer) is null;
        if (child.RestrictedAs is not null)
            Named = (await Restriction.Of(db, viewer, child, today, cancel)).Named;
        Facts =
        [
            .. Record
                .Statements.Where(s =>
                    s.Statement.Kind is StatementKind.Fact && s.Statement.Day <= today
                )
                // Once the case is closed here, what the case system last said of it would read as if it were open.
                .Where(s => child.IsOpen || s.Statement.Word is not "case")
                .DistinctBy(s => s.Statement.Word)
                .OrderBy(s => s.Statement.Word, StringComparer.Ordinal),
        ];
        Planned =
        [
            .. Record
                .Statements.Where(s =>
                    s.Statement.Kind is StatementKind.Planned && s.Statement.Day >= today
                )
                .OrderBy(s => s.Statement.Day),
        ];
    }
}
