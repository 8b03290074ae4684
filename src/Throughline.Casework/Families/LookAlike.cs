namespace Throughline.Casework.Families;

/// <summary>Finds children who might be taken for one another: the wrong child must not be moved.</summary>
public static class LookAlike
{
    /// <summary>Names one slip of the hand apart are alike; two, when the birth dates agree as well.</summary>
    private const int Slip = 1;

    /// <summary>The same or nearly the same name; or the same birth date and a name in common, as twins have.</summary>
    /// <param name="name">Family and given name as a <see cref="SearchKey"/>.</param>
    public static bool MightBeTaken(
        string name,
        DateOnly? birthDate,
        string otherName,
        DateOnly? otherBirthDate
    )
    {
        var sameBirthDate = birthDate is not null && birthDate == otherBirthDate;
        return Distance(name, otherName) <= (sameBirthDate ? 2 * Slip : Slip)
            || (sameBirthDate && name.Split(' ').Intersect(otherName.Split(' ')).Any());
    }

    /// <summary>Letters to add, take out, change or swap with the next to make one text of the other.</summary>
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2 * Slip)
            return int.MaxValue;
        var cost = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            cost[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            cost[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        for (var j = 1; j <= b.Length; j++)
        {
            var change = cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            cost[i, j] = Math.Min(change, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
        }

        return cost[a.Length, b.Length];
    }
}
