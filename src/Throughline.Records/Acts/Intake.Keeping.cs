using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Extracts;
using Throughline.Casework.Facts;
using Throughline.Casework.Families;

namespace Throughline.Records.Acts;

/// <summary>What is said of the child, what differs, and what is kept of the extract itself.</summary>
internal sealed partial class Intake
{
    private void Say(Child child, ChildPlan p)
    {
        foreach (var ended in p.End)
        {
            Db.Attach(ended);
            (ended.EndedAt, ended.EndedBy, ended.EndedWhy) = (
                Deed.At,
                Deed.By,
                $"The extract of {extract.AsOf:d MMMM yyyy} says otherwise."
            );
        }
        foreach (var s in p.Add)
            room.AddOneOfMany(
                new Statement
                {
                    Id = Ids.New(),
                    ChildId = child.Id,
                    Word = s.Word,
                    Value = s.Value,
                    Kind = s.Kind,
                    Day = s.Day,
                    Attributes = s.Attributes,
                    RecordedAt = Deed.At,
                    By = Deed.By,
                    Source = s.Source,
                    Replaces = p
                        .End.FirstOrDefault(e => e.Word == s.Word && e.Value == s.Value)
                        ?.Id,
                }
            );
    }

    private async Task Findings()
    {
        var listed = plan
            .Children.Where(c => c.Said.IsListed)
            .Select(c => childOf[c.Said.Number])
            .ToHashSet();
        var now = plan
            .Findings.Select(c =>
                (Child: childOf[c.Said.Number], c.Finding!.Cause, c.Finding.There)
            )
            .Concat(
                plan.Gone.Select(g =>
                    (
                        Child: g.Child.Id,
                        Cause: FindingCause.NotInExtract,
                        There: "not in the extract"
                    )
                )
            )
            .ToDictionary(f => (f.Child, f.Cause), f => f.There);
        foreach (
            var standing in await Db
                .ExtractFindings.Where(f => f.EndedOn == null)
                .ToListAsync(cancel)
        )
            if (now.Remove((standing.ChildId, standing.Cause), out var there))
                standing.There = there;
            else if (listed.Contains(standing.ChildId))
                standing.EndedOn = extract.AsOf;
        foreach (var ((child, cause), there) in now)
            room.AddOneOfMany(
                new ExtractFinding
                {
                    Id = Ids.New(),
                    ChildId = child,
                    Cause = cause,
                    There = there,
                    ExtractId = id,
                    Since = extract.AsOf,
                }
            );
    }

    private void Keep()
    {
        Db.Add(
            new ExtractTaken
            {
                Id = id,
                AsOf = extract.AsOf,
                FileName = extract.FileName,
                Hash = extract.Hash,
                By = Deed.By,
                TakenAt = Deed.At,
                Lists = extract.Lists,
                NewChildren = plan.New.Count(),
                ChangedChildren = plan.Changed.Count(),
                UnchangedChildren = plan.Unchanged,
                GoneChildren = plan.Gone.Count,
                SetAside = plan.SetAside.Count,
            }
        );
        for (var i = 0; i < plan.SetAside.Count; i++)
        {
            var row = plan.SetAside[i];
            room.AddOneOfMany(
                new ExtractRow
                {
                    Id = Ids.New(),
                    ExtractId = id,
                    Number = i + 1,
                    Sheet = row.Sheet,
                    Row = row.Row,
                    Column = row.Column,
                    Value = row.Value,
                    Reason = row.Reason,
                    WholeRow = row.WholeRow,
                    ChildNumber = row.Number,
                }
            );
        }
    }

    /// <summary>The ledger rows that the case system now says too.</summary>
    private HashSet<string> Agreed() =>
        [
            .. plan
                .Children.Where(c => c.Said.IsListed && c.Finding is null && !c.Holding.Changes)
                .Select(c => c.Before?.Open?.Id)
                .OfType<string>(),
        ];

    private string Sentence() =>
        $"Extract of {extract.AsOf:d MMMM yyyy} taken in: {plan.New.Count()} children new, {plan.Changed.Count()} changed, {plan.Unchanged} unchanged, {plan.Gone.Count} not in it, {plan.SetAside.Count} rows or values set aside.";

    private string Sentence(ChildPlan p) =>
        (p.Before is null ? "First seen" : "Changed")
        + $" in an extract of {extract.AsOf:d MMMM yyyy}"
        + (
            p.Holding.ClosedOn is { } closed ? $": closed on {closed:d MMMM yyyy}"
            : p.Holding.Begin is not null ? $": held by {p.Said.Team}, {p.Said.Worker ?? "nobody"}"
            : ""
        )
        + ".";
}
