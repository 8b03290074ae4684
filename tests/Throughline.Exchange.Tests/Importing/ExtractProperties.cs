using FsCheck;
using FsCheck.Fluent;
using Throughline.Casework.Extracts;
using Throughline.Casework.Facts;
using Throughline.Casework.Families;
using Throughline.Casework.Ledger;
using Throughline.Exchange.AnnexA;
using Throughline.Exchange.Statements;

namespace Throughline.Exchange.Tests.Importing;

/// <summary>Laws that hold of every extract, whatever its rows.</summary>
public sealed class ExtractProperties
{
    private static readonly DateOnly AsOf = new(2026, 3, 2);
    private static readonly DateOnly Floor = new(2025, 9, 1);

    private static readonly Gen<DateOnly> Days =
        from n in Gen.Choose(0, 180)
        select Floor.AddDays(n);
    private static readonly Gen<string> Status = Gen.Elements(
        "looked after",
        "child protection",
        "child in need",
        "assessment",
        "closed"
    );

    private static readonly Gen<KeptRow> Rows =
        from list in Gen.Choose(3, 9)
        from child in Gen.Choose(1, 6)
        from a in Days
        from dated in Gen.Elements(true, true, true, false)
        from b in Days
        from ended in Gen.Elements(true, false)
        from status in Status
        from team in Gen.Elements("North", "South", "")
        from yes in Gen.Elements<bool?>(true, false, null)
        select Row(
            list,
            $"{child}",
            dated || list is 3 or 4 or 7 or 8 ? a : null,
            ended ? b : null,
            status,
            team,
            yes
        );

    private static readonly Gen<KeptRow[]> Books = Gen.ArrayOf(Rows);

    private static KeptRow Row(
        int list,
        string child,
        DateOnly? began,
        DateOnly? ended,
        string status,
        string team,
        bool? yes
    )
    {
        var cells = new Dictionary<string, object> { ["age"] = 4.0 };
        if (team.Length > 0)
            cells["team"] = team;
        Put(
            list switch
            {
                3 => "referral",
                4 => "assessment started",
                5 => "strategy discussion",
                6 => "need started",
                7 => "plan started",
                8 => "care started",
                _ => "",
            },
            began
        );
        Put(
            list switch
            {
                4 => "assessment authorised",
                5 => "conference",
                6 => "closed",
                7 => "plan ended",
                8 => "care ceased",
                _ => "",
            },
            ended
        );
        Put(
            list switch
            {
                3 => "no further action",
                4 => "support needed",
                5 => "plan made",
                _ => "",
            },
            yes
        );
        if (list == 6)
            cells["status"] = status;
        return new KeptRow(list, $"List_{list}", 2, child, cells);

        void Put(string name, object? value)
        {
            if (name.Length > 0 && value is not null)
                cells[name] = value;
        }
    }

    private static Extract Fold(IReadOnlyList<KeptRow> rows) =>
        ChildFold.Fold(
            new AnnexAExtract(
                AsOf,
                [.. Enumerable.Range(3, 7).Select(l => new ListRead(l, $"List_{l}", 9, 9))],
                rows,
                []
            ),
            "a.xlsx",
            "h"
        );

    private static void Holds(Func<KeptRow[], bool> law) =>
        Prop.ForAll(Books.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void The_order_of_the_rows_makes_no_difference() =>
        Holds(rows =>
            Said(Fold(rows)) == Said(Fold([.. rows.Reverse()]))
            && Said(Fold(rows))
                == Said(Fold([.. rows.OrderBy(r => r.Child).ThenByDescending(r => r.List)]))
        );

    [Fact]
    public void A_row_that_stands_twice_says_nothing_more() =>
        Holds(rows => Facts(Fold(rows)) == Facts(Fold([.. rows, .. rows])));

    [Fact]
    public void Nothing_that_has_happened_lies_after_the_extract_s_day() =>
        Holds(rows =>
            Fold(rows)
                .Children.SelectMany(c => c.Says)
                .All(s => s.Day <= AsOf || s.Kind is StatementKind.Planned)
        );

    [Fact]
    public void A_fact_has_one_value_in_one_extract() =>
        Holds(rows =>
            Fold(rows)
                .Children.All(c =>
                    c.Says.Where(s => s.Kind is StatementKind.Fact)
                        .GroupBy(s => s.Word)
                        .All(g => g.Count() == 1)
                )
        );

    [Fact]
    public void Carried_out_once_an_extract_has_nothing_left_to_do() =>
        Holds(rows =>
        {
            var extract = Fold(rows);
            var first = Comparison.Of(extract, Known([])).Value;
            var again = Comparison.Of(extract, Known([.. first.Children.Select(CarriedOut)])).Value;
            return again.Children.All(c => !c.Changes) && again.Gone.Count == 0 && !again.New.Any();
        });

    [Fact]
    public void An_entry_made_by_an_act_on_or_after_the_day_always_stands() =>
        Holds(rows =>
        {
            var extract = Fold(rows);
            var known = extract
                .Children.Select(c => new KnownChild(
                    Child.New(c.Number, "A", "B", c.Number),
                    Act(c.Number),
                    null,
                    []
                ))
                .ToList();
            return Comparison
                .Of(extract, Known(known))
                .Value.Children.All(c =>
                    c.Holding.End is null && c.Holding.Begin is null && c.Holding.ClosedOn is null
                );
        });

    private static Responsibility Act(string child) =>
        new()
        {
            Id = child,
            ChildId = child,
            TeamId = "elsewhere",
            ManagerPostId = "m",
            From = AsOf,
            FromKnown = Casework.Ledger.Known.Act,
            RecordedAt = AsOf.ToDateTime(default, DateTimeKind.Utc),
        };

    private static KnownRecords Known(IReadOnlyList<KnownChild> children) =>
        new(
            null,
            null,
            children,
            new(new Dictionary<string, string?> { ["north"] = "north", ["south"] = "south" }),
            new(new Dictionary<string, string?>()),
            new Dictionary<string, string> { ["north"] = "n", ["south"] = "s" }
        );

    /// <summary>The records as the plan leaves them.</summary>
    private static KnownChild CarriedOut(ChildPlan plan)
    {
        var child = Child.New(plan.Said.Number, "Child", plan.Said.Number, plan.Said.Number);
        (child.BirthDate, child.ExpectedDate, child.ClosedOn) = (
            plan.Said.BirthDate,
            plan.Said.ExpectedDate,
            plan.Holding.ClosedOn
        );
        var at = AsOf.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);
        var row = plan.Holding.Begin is { } begin
            ? new Responsibility
            {
                Id = child.Id,
                ChildId = child.Id,
                TeamId = begin.TeamId,
                ManagerPostId = "m",
                WorkerId = begin.WorkerId,
                From = begin.From,
                FromKnown = begin.Known,
                Until = begin.Until,
                UntilKnown = begin.Until is null ? null : Casework.Ledger.Known.FirstSeen,
                RecordedAt = at,
            }
            : null;
        var entry = plan.Said.IsListed
            ? new CaseSystemEntry
            {
                ChildId = child.Id,
                AsOf = AsOf,
                ExtractId = "e",
                TeamText = plan.Said.Team,
                WorkerText = plan.Said.Worker,
            }
            : null;
        return new KnownChild(
            child,
            row,
            entry,
            [
                .. plan.Add.Select(
                    (s, i) =>
                        new Statement
                        {
                            Id = $"{i}",
                            ChildId = child.Id,
                            Word = s.Word,
                            Value = s.Value,
                            Kind = s.Kind,
                            Day = s.Day,
                            Attributes = s.Attributes,
                            RecordedAt = at,
                            By = "x",
                            Source = s.Source,
                        }
                ),
            ]
        );
    }

    private static string Said(Extract extract) =>
        System.Text.Json.JsonSerializer.Serialize(extract.Children);

    private static string Facts(Extract extract) =>
        string.Join(
            '\n',
            extract.Children.Select(c =>
                c.Number
                + ":"
                + string.Join(
                    ';',
                    c.Says.Select(s => $"{s.Word}={s.Value} {s.Kind} {s.Day}").Distinct()
                )
            )
        );
}
