using Throughline.Casework.Ledger;
using Throughline.Casework.Measures;

namespace Throughline.Casework.Tests;

public sealed class MeasureTests
{
    private static readonly DateOnly Today = new(2026, 5, 12);

    [Fact]
    public void Half_of_the_cases_took_no_longer_than_the_middle_one()
    {
        Assert.Null(Spread.Of([]));
        Assert.Equal(new Spread(1, 9, 9), Spread.Of([9]));
        Assert.Equal(new Spread(4, 3, 40), Spread.Of([40, 1, 7, 3]));
    }

    [Fact]
    public void Every_number_falls_into_one_bucket()
    {
        var buckets = Bucket.Of([0, 7, 8, 14, 15, 400], [7, 14]);

        Assert.Equal([new("0 to 7", 2), new("8 to 14", 2), new("15 or more", 2)], buckets);
        Assert.Equal("1", Bucket.Of([], [0, 1])[1].Label);
    }

    [Theory]
    [InlineData(0, false, "0")]
    [InlineData(1, false, "fewer than 5")]
    [InlineData(4, false, "fewer than 5")]
    [InlineData(5, false, "5")]
    [InlineData(4, true, "4")]
    public void A_small_number_is_withheld_from_whoever_may_not_see_the_children(
        int count,
        bool mayOpen,
        string told
    )
    {
        Assert.Equal(told, SmallNumbers.Told(count, mayOpen));
    }

    [Fact]
    public void A_worker_who_came_back_counts_once_and_a_mistake_and_last_year_s_worker_not_at_all()
    {
        var mistake = Row("team b", "nobody knew", 30, 29);
        mistake.SetAsideAt = DateTime.UnixEpoch;
        Responsibility[] rows =
        [
            Row("team a", "gone", 900, 400),
            Row("team a", "kim", 400, 100),
            Row("team b", "lee", 100, 30),
            mistake,
            Row("team a", "kim", 30, null),
        ];

        Assert.Equal(new ChildsYear(2, 2), ChildsYear.Of(rows, Today.AddYears(-1), Today));
    }

    private static Responsibility Row(string team, string worker, int from, int? until) =>
        new()
        {
            Id = $"{from}",
            ChildId = "child",
            TeamId = team,
            WorkerId = worker,
            ManagerPostId = "post",
            From = Today.AddDays(-from),
            Until = until is { } u ? Today.AddDays(-u) : null,
            FromKnown = Known.Act,
            RecordedAt = DateTime.UnixEpoch,
        };
}
