namespace Throughline.Casework.Extracts;

/// <summary>Compares an extract with the records. Pure: nothing is changed, and the same two always give the same plan.</summary>
public static class Comparison
{
    public static Result<ExtractPlan> Of(Extract extract, KnownRecords records)
    {
        if (extract.AsOf > records.Latest)
            return ExtractRefusals.Ahead(extract.AsOf);
        if (extract.Lists.Count > 0 && records.LastAsOf is { } last && extract.AsOf < last)
            return ExtractRefusals.Older(extract.AsOf, last);
        var known = records.Children.ToDictionary(c => c.Child.Number ?? $"?{c.Child.Id}");
        var matched = Numbers.Match([.. extract.Children.Select(c => c.Number)], known.Keys);
        var aside = new List<SetAsideRow>(extract.SetAside);
        var plans = new List<ChildPlan>();
        foreach (var said in extract.Children)
        {
            var child = matched.TryGetValue(said.Number, out var number) ? known[number] : null;
            if (child is not null || said.IsListed)
                plans.Add(Plan(said, child, records, extract.AsOf, aside));
            else if (!extract.NotKept.Contains(said.Number))
                aside.Add(Unplaced(said));
        }
        return new ExtractPlan(
            plans,
            Gone(extract, records, matched),
            records.Children.Count(IsExpected),
            Unknown(extract, c => c.Team, records.Teams),
            Unknown(extract, c => c.Worker, records.Workers),
            aside
        );
    }

    private static ChildPlan Plan(
        ChildSaid said,
        KnownChild? known,
        KnownRecords records,
        DateOnly asOf,
        List<SetAsideRow> aside
    )
    {
        var (holding, finding) = Reconciling.Of(said, known, records, asOf);
        var statements = StatementChanges.Of(said, known?.Statements ?? [], asOf);
        foreach (var say in statements.Contradicted)
            aside.Add(
                Aside(
                    say.In,
                    Capital(say.Word),
                    $"{say.Day:dd/MM/yyyy}: {string.Join(", ", say.Attributes.Values)}",
                    "A person recorded this here with another outcome, which stands: correct whichever is wrong.",
                    said.Number
                )
            );
        var details = Details(said, known);
        if (known?.Child.BirthDate is { } here && said.BirthDate is { } there && here != there)
        {
            aside.Add(
                Aside(
                    said.BornIn,
                    "Date of Birth",
                    $"{there:dd/MM/yyyy}",
                    $"The birth date on record is {here:dd/MM/yyyy}: correct whichever is wrong.",
                    said.Number
                )
            );
            finding ??= new Finding(FindingCause.BirthDateDiffers, $"born {there:dd/MM/yyyy}");
        }
        return new ChildPlan(
            said,
            known,
            holding,
            statements.Add,
            statements.End,
            details,
            finding
        );
    }

    private static ChildDetails Details(ChildSaid said, KnownChild? known) =>
        known is null
            ? new ChildDetails()
            : new ChildDetails(
                known.Child.BirthDate is null ? said.BirthDate : null,
                known.Child.BirthDate is null && said.ExpectedDate != known.Child.ExpectedDate
                    ? said.ExpectedDate
                    : null,
                said.Number != known.Child.Number && said.Number.Length > known.Child.Number!.Length
                    ? said.Number
                    : null,
                said.GivenName is { } given && given != known.Child.GivenName ? given : null,
                said.FamilyName is { } family && family != known.Child.FamilyName ? family : null,
                said.Restricted && known.Child.RestrictedAs is null,
                said.Family is not null && known.Child.FamilyId is null
            );

    private static SetAsideRow Unplaced(ChildSaid said) =>
        Aside(
            said.NamedIn,
            "Number",
            said.Number,
            "No child with this number stands in the extract or in the records.",
            said.Number
        ) with
        {
            WholeRow = true,
        };

    private static SetAsideRow Aside(
        InFile? at,
        string column,
        string value,
        string reason,
        string number
    ) => new(at?.Sheet ?? "", at?.Row ?? 0, column, value, reason, false, number);

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>Open here and in the last extract: whether held or, while the team's name is not matched, by nobody.</summary>
    private static bool IsExpected(KnownChild known) =>
        known is { Child.ClosedOn: null, Entry.Listed: true };

    private static List<KnownChild> Gone(
        Extract extract,
        KnownRecords records,
        IReadOnlyDictionary<string, string> matched
    )
    {
        // A pasted list speaks of a few children and says nothing of the rest.
        if (extract.Lists.Count == 0)
            return [];
        var listed = extract.Children.Where(c => c.IsListed).Select(c => c.Number).ToHashSet();
        var here = matched.Where(m => listed.Contains(m.Key)).Select(m => m.Value).ToHashSet();
        // Those who stand only among referrals that came to nothing are not gone either.
        var unread = extract.Unread.Concat(extract.NotKept).Select(Numbers.Key).ToHashSet();
        return
        [
            .. records
                .Children.Where(c =>
                    IsExpected(c)
                    && !here.Contains(c.Child.Number ?? "")
                    && !unread.Contains(Numbers.Key(c.Child.Number ?? ""))
                )
                .OrderBy(c => c.Child.Number, StringComparer.Ordinal),
        ];
    }

    private static IReadOnlyList<UnknownName> Unknown(
        Extract extract,
        Func<ChildSaid, string?> name,
        KnownNames known
    ) =>
        [
            .. extract
                .Children.Where(c => c.IsListed && c.ClosedOn is null)
                .Select(name)
                .OfType<string>()
                .Where(n => !known.Of(n).IsKnown)
                .GroupBy(n => SearchKey.Of(n))
                .Select(g => new UnknownName(g.Order(StringComparer.Ordinal).First(), g.Count()))
                .OrderBy(n => n.Text, StringComparer.Ordinal),
        ];
}

/// <summary>Why an extract is not taken in.</summary>
public static class ExtractRefusals
{
    public static Refusal Older(DateOnly asOf, DateOnly last) =>
        new(
            "extract-older",
            $"This extract is of {asOf:d MMMM yyyy} and one of {last:d MMMM yyyy} has been taken in already: choose a later one.",
            Field: "AsOf"
        );

    public static Refusal Ahead(DateOnly asOf) =>
        new(
            "extract-ahead",
            $"An extract cannot be of {asOf:d MMMM yyyy}, which has not come yet.",
            Field: "AsOf"
        );

    public static readonly Refusal NothingNew = new(
        "extract-nothing-new",
        "This extract has been taken in already and nothing in it has changed since."
    );

    public static Refusal TooManyGone(int gone, int before) =>
        new(
            "extract-too-many-gone",
            $"{gone} of the {before} open cases here are not in this extract: check that it is whole, or confirm that they are gone from it.",
            Field: "ConfirmGone"
        );
}
