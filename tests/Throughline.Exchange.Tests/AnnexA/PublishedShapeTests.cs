using Throughline.Exchange.AnnexA;
using Throughline.Exchange.Tests.Files;
using Throughline.Exchange.Workbooks;

namespace Throughline.Exchange.Tests.AnnexA;

public sealed class PublishedShapeTests
{
    private static readonly HolderCells Holder = new("Assessment Team", "Amara Osei");

    private static AnnexABook Book()
    {
        var child = new ChildCells("000451", new DateOnly(2014, 5, 6), "b) Female", "a) WBRI");
        var unborn = new ChildCells("000452", new DateOnly(2026, 6, 1));
        return new AnnexABook(Lists.AsOf)
        {
            Referrals =
            [
                new(child, new(2025, 12, 1), "q) 6: Police", false, 0, Holder),
                new(unborn, new(2026, 1, 1), "q) 6: Police", true, 0, Holder),
            ],
            Assessments = [new(child, new(2025, 12, 2), new(2026, 1, 20), true, Holder)],
            Enquiries = [new(child, new(2026, 1, 5), false, new(2026, 1, 19), true, Holder)],
            ChildrenInNeed =
            [
                new(
                    child,
                    new(2025, 12, 1),
                    "N1 - Abuse or neglect",
                    new(2026, 2, 1),
                    null,
                    null,
                    "b) Child Protection plan",
                    Holder
                ),
            ],
            ProtectionPlans =
            [
                new(child, new(2026, 1, 19), "a) Neglect", null, null, null, 0, Holder),
            ],
            LookedAfter =
            [
                new(
                    child,
                    new(2026, 2, 1),
                    new(2026, 2, 1),
                    "V2: Single period under S20",
                    null,
                    null,
                    "f) Long-term fostering",
                    null,
                    null,
                    new(2026, 2, 1),
                    "d) U4: Foster placement - long term",
                    true,
                    Holder
                ),
            ],
            CareLeavers =
            [
                new(
                    new("000009", new(2005, 1, 1)),
                    "b) Former relevant child",
                    "Sam Price",
                    Holder
                ),
            ],
        };
    }

    private static MemoryStream Written()
    {
        var file = new MemoryStream();
        AnnexAWriter.Write(file, Book());
        file.Position = 0;
        return file;
    }

    [Fact]
    public void What_the_writer_writes_the_reader_reads_whole()
    {
        var extract = Lists.Read(Written());
        Assert.Empty(extract.SetAside);
        Assert.Equal(
            [(3, 2), (4, 1), (5, 1), (6, 1), (7, 1), (8, 1), (9, 1)],
            extract.Lists.Select(l => (l.List, l.Kept))
        );
        Assert.All(extract.Lists, l => Assert.Null(l.Missing));
        Assert.Equal(-1, extract.Rows.First(r => r.Child == "000452").Years("age"));
    }

    [Fact]
    public void The_same_book_is_written_in_the_same_bytes() =>
        Assert.Equal(Written().ToArray(), Written().ToArray());

    [Fact]
    public void Every_kept_column_of_the_published_lists_is_found_in_the_template_s_2019_headings()
    {
        foreach (var (list, headings) in new[] { (3, Lists.Three), (6, Lists.Six) })
        {
            var shape = SheetShape.Of(
                $"List_{list}",
                new SheetRow(1, [.. headings.Select(h => new Cell(h))])
            );
            Assert.Equal(Columns.Kept[list].Count, shape!.Columns.Count);
        }
    }

    [Fact]
    public void No_column_that_could_say_where_a_child_lives_is_kept()
    {
        var kept = Columns.Kept.Values.SelectMany(c => c).Select(c => c.Title).ToList();
        Assert.DoesNotContain(
            kept,
            t =>
                t.Contains("postcode", StringComparison.OrdinalIgnoreCase)
                || t.Contains("URN", StringComparison.Ordinal)
                || t.StartsWith("LA of", StringComparison.Ordinal)
        );
    }
}
