using Throughline.Casework.Extracts;
using Throughline.Exchange.Statements;
using Throughline.Exchange.Tests.Files;

namespace Throughline.Exchange.Tests.AnnexA;

/// <summary>What rows of the lists come to, in the vocabulary's words.</summary>
public sealed class StatementsTests
{
    private static Extract Fold(RawXlsx book) => ChildFold.Fold(book.Read(), "a.xlsx", "h");

    private static ChildSaid Child(RawXlsx book) => Assert.Single(Fold(book).Children);

    private static string[] Says(ChildSaid child, params string[] words) =>
        [
            .. child
                .Says.Where(s => words.Length == 0 || words.Contains(s.Word))
                .Select(s =>
                    string.Create(
                        System.Globalization.CultureInfo.InvariantCulture,
                        $"{s.Word}={s.Value}{string.Concat(s.Attributes.Select(a => $"[{a.Value}]"))} {s.Kind} {s.Day:yyyy-MM-dd}"
                    )
                ),
        ];

    private static string?[] Care(
        string id,
        string? ceased = null,
        string legal = "V2: Single period under S20"
    ) =>
        [
            id,
            "01/02/2015",
            "11",
            "05/01/2026",
            "06/01/2026",
            legal,
            "20/01/2026",
            "f) Long-term fostering",
            ceased,
            "07/01/2026",
            null,
            "b) Out",
            "Team A",
            "Amara Osei",
        ];

    [Fact]
    public void An_open_case_on_a_protection_plan_says_so_from_the_plan_s_day() =>
        Assert.Equal(
            [
                "case=open Fact 2025-12-01",
                "closing team=no team Fact 2025-09-02",
                "plan=child protection Fact 2026-01-19",
            ],
            Says(
                Child(
                    new RawXlsx()
                        .Table(
                            "List_6",
                            Lists.Six,
                            Lists.InNeed(
                                "1",
                                "01/02/2015",
                                "11",
                                "01/12/2025",
                                null,
                                "b) Child Protection plan"
                            )
                        )
                        .Table(
                            "List_7",
                            Lists.Seven,
                            [
                                "1",
                                "01/02/2015",
                                "11",
                                "19/01/2026",
                                null,
                                null,
                                "Assessment",
                                "Amara Osei",
                            ]
                        )
                )
            )
        );

    [Fact]
    public void An_ended_plan_is_the_previous_plan() =>
        Assert.Equal(
            [
                "previous plan=child protection Fact 2026-02-10",
                "plan=child in need Fact 2026-02-10",
            ],
            Says(
                Child(
                    new RawXlsx()
                        .Table(
                            "List_6",
                            Lists.Six,
                            Lists.InNeed(
                                "1",
                                null,
                                "11",
                                "01/12/2025",
                                null,
                                "c) Child in need plan"
                            )
                        )
                        .Table(
                            "List_7",
                            Lists.Seven,
                            [
                                "1",
                                null,
                                "11",
                                "19/07/2025",
                                null,
                                "10/02/2026",
                                "Assessment",
                                "Amara Osei",
                            ]
                        )
                ),
                "plan",
                "previous plan"
            )
        );

    [Fact]
    public void A_period_of_care_brings_its_statuses_its_latest_review_and_its_placement() =>
        Assert.Equal(
            [
                "looked-after review= Held 2026-01-20",
                "placement=[another authority] Happened 2026-01-07",
                "looked after=yes Fact 2026-01-05",
                "looked after since=2026-01-05 Fact 2026-01-05",
                "legal status=section 20 Fact 2026-01-06",
                "permanence plan=long-term fostering Fact 2026-03-02",
            ],
            Says(Child(new RawXlsx().Table("List_8", Lists.Eight, Care("1"))))
                .Where(s => !s.StartsWith("case", StringComparison.Ordinal))
        );

    [Fact]
    public void The_end_of_care_takes_back_what_was_true_of_care()
    {
        var child = Child(new RawXlsx().Table("List_8", Lists.Eight, Care("1", "20/02/2026")));
        Assert.Contains("looked after=no Fact 2026-02-20", Says(child));
        Assert.Contains("legal status", child.NoLonger);
        Assert.DoesNotContain(child.Says, s => s.Word == "legal status");
    }

    [Fact]
    public void A_whole_list_8_says_no_of_every_other_child_and_a_broken_one_of_none()
    {
        static RawXlsx Book(params string?[][] care) =>
            new RawXlsx()
                .Table(
                    "List_6",
                    Lists.Six,
                    Lists.InNeed("1", null, "11", "01/12/2025", null, "c) Child in need plan")
                )
                .Table("List_8", [Lists.Eight, .. care]);
        Assert.Contains(
            Fold(Book(Care("2"))).Children.Single(c => c.Number == "1").Says,
            s => s is { Word: "looked after", Value: "no", DayIsExtracts: true }
        );
        var nameless = Care("x");
        nameless[0] = null;
        Assert.DoesNotContain(
            Fold(Book(nameless)).Children.Single(c => c.Number == "1").Says,
            s => s.Word == "looked after"
        );
        var garbled = Care("1", "sometime");
        Assert.DoesNotContain(
            Fold(Book(garbled)).Children.Single(c => c.Number == "1").Says,
            s => s.Word == "looked after"
        );
    }

    [Theory]
    [InlineData(
        "19/01/2026",
        "a) Yes",
        "initial child protection conference=[plan made] Held 2026-01-19",
        "closed"
    )]
    [InlineData(
        "19/01/2026",
        "b) No",
        "initial child protection conference=[no plan] Held 2026-01-19",
        "closed"
    )]
    [InlineData(
        "19/01/2026",
        null,
        "initial child protection conference= Planned 2026-01-19",
        "open"
    )]
    [InlineData(
        "19/03/2026",
        null,
        "initial child protection conference= Planned 2026-03-19",
        "open"
    )]
    public void A_conference_is_held_once_it_has_an_outcome(
        string day,
        string? result,
        string conference,
        string enquiry
    )
    {
        var child = Fold(
            new RawXlsx().Table(
                "List_5",
                Lists.Five,
                ["1", null, "11", "05/01/2026", "b) No", day, result, "Team", "Worker"]
            )
        )
            .Children.Single();
        Assert.Contains(conference, Says(child));
        Assert.Contains("strategy discussion=[section 47 enquiry] Held 2026-01-05", Says(child));
        Assert.Contains(child.Says, s => s.Word == "section 47 enquiry" && s.Value == enquiry);
    }

    [Fact]
    public void A_closed_episode_says_when_social_work_last_ended()
    {
        var child = Child(
            new RawXlsx().Table(
                "List_6",
                Lists.Six,
                Lists.InNeed("1", null, "11", "01/12/2025", "20/02/2026", "e) Closed episode")
            )
        );
        Assert.Equal(
            [
                "case=closed Fact 2026-02-20",
                "social work last ended=2026-02-20 Fact 2026-02-20",
                "closure= Happened 2026-02-20",
                "plan=none Fact 2026-02-20",
            ],
            Says(child)
        );
        Assert.Equal(new DateOnly(2026, 2, 20), child.ClosedOn);
    }

    [Fact]
    public void A_closure_is_not_taken_while_another_list_holds_the_child_in_care()
    {
        var extract = Fold(
            new RawXlsx()
                .Table(
                    "List_6",
                    Lists.Six,
                    Lists.InNeed(
                        "1",
                        "01/02/2015",
                        "11",
                        "01/12/2025",
                        "20/02/2026",
                        "e) Closed episode"
                    )
                )
                .Table("List_8", Lists.Eight, Care("1"))
        );
        Assert.Null(Assert.Single(extract.Children).ClosedOn);
        Assert.Contains(
            extract.SetAside,
            s => s.Reason.StartsWith("List 8 still holds this child", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("-1", null, true)]
    [InlineData(null, null, true)]
    [InlineData("-1", "01/06/2026", true)]
    [InlineData("0", null, false)]
    [InlineData("0.4", "01/10/2025", false)]
    public void An_unborn_child_has_an_age_below_nought_or_neither_age_nor_birth_date(
        string? age,
        string? born,
        bool unborn
    )
    {
        var child = Child(
            new RawXlsx().Table(
                "List_6",
                Lists.Six,
                Lists.InNeed("1", born, age, "01/12/2025", null, "d) Open assessment")
            )
        );
        Assert.Equal(unborn, child.Says.Any(s => s is { Word: "born", Value: "no" }));
        Assert.Equal(
            unborn ? null : born,
            child.BirthDate?.ToString(
                "dd/MM/yyyy",
                System.Globalization.CultureInfo.InvariantCulture
            )
        );
    }

    [Fact]
    public void Different_birth_dates_in_two_lists_are_both_set_aside()
    {
        var extract = Fold(
            new RawXlsx()
                .Table(
                    "List_6",
                    Lists.Six,
                    Lists.InNeed("1", "01/02/2015", "11", "01/12/2025", null, "d) Open assessment")
                )
                .Table(
                    "List_7",
                    Lists.Seven,
                    ["1", "02/02/2015", "11", "19/01/2026", null, null, "Assessment", "Amara Osei"]
                )
        );
        Assert.Null(extract.Children[0].BirthDate);
        Assert.Equal(2, extract.SetAside.Count(s => s.Column == "Date of Birth"));
    }

    [Fact]
    public void The_order_of_rows_and_sheets_makes_no_difference()
    {
        string?[][] need =
        [
            .. Enumerable
                .Range(1, 12)
                .Select(i =>
                    Lists.InNeed(
                        $"{i}",
                        "01/02/2015",
                        "11",
                        $"{i:00}/12/2025",
                        null,
                        i % 2 == 0 ? "c) Child in need plan" : "d) Open assessment",
                        i % 3 == 0 ? "Team A" : "Team B"
                    )
                ),
        ];
        string?[][] care = [.. Enumerable.Range(3, 4).Select(i => Care($"{i}"))];
        var one = Fold(
            new RawXlsx()
                .Table("List_6", [Lists.Six, .. need])
                .Table("List_8", [Lists.Eight, .. care])
        );
        var other = Fold(
            new RawXlsx()
                .Table("List_8", [Lists.Eight, .. care.Reverse()])
                .Table("List_6", [Lists.Six, .. need.Reverse()])
        );
        Assert.Equal(WithoutPlaces(one), WithoutPlaces(other));
    }

    /// <summary>What is said, wherever in the file it stands.</summary>
    private static string WithoutPlaces(Extract extract) =>
        System.Text.Json.JsonSerializer.Serialize(
            extract.Children.Select(c =>
                c with
                {
                    BornIn = null,
                    Says = [.. c.Says.Select(s => s with { In = null })],
                }
            )
        );

    [Fact]
    public void Referrals_and_assessments_are_events_and_papers()
    {
        string[] four =
        [
            "Child Unique ID",
            "Age",
            "Continuous Assessment Start Date",
            "Continuous Assessment Date of Authorisation",
            "Was the child assessed as requiring LA children\u2019s social care support",
        ];
        var child = Child(
            new RawXlsx()
                .Table(
                    "List_3",
                    Lists.Three,
                    ["1", null, null, null, "11", "05/01/2026", "q) 6: Police", "a) Yes"]
                )
                .Table("List_4", four, ["1", "11", "06/01/2026", "10/02/2026", "a) Yes"])
        );
        Assert.Equal(
            [
                "referral= Happened 2026-01-05",
                "decision on referral=[closed] Happened 2026-01-05",
                "assessment=started Done 2026-01-06",
                "assessment=authorised Done 2026-02-10",
                "help still needed=social work Fact 2026-02-10",
            ],
            Says(child)
        );
    }

    [Fact]
    public void A_conference_without_an_enquiry_s_day_still_counts_and_a_row_that_never_begins_does_not()
    {
        var extract = Fold(
            new RawXlsx()
                .Table("List_5", Lists.Five, ["1", null, "11", null, null, "19/01/2026", "a) Yes"])
                .Table("List_3", Lists.Three, ["1", null, null, null, "11", null])
                .Table("List_7", Lists.Seven, ["1", null, "11"])
                .Table("List_8", Lists.Eight, ["1", null, "11"])
        );
        Assert.Equal(
            [
                "initial child protection conference=[plan made] Held 2026-01-19",
                "section 47 enquiry=closed Fact 2026-01-19",
            ],
            Says(Assert.Single(extract.Children))
        );
        Assert.Equal(["List_3", "List_7", "List_8"], extract.SetAside.Select(s => s.Sheet));
    }
}
