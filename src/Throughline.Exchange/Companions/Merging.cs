using Throughline.Casework.Extracts;
using Throughline.Casework.Facts;
using Throughline.Procedures.Rules;

namespace Throughline.Exchange.Companions;

/// <summary>Puts what the companion files say beside what the lists say of the same children.</summary>
internal static class Merging
{
    public static Extract With(
        this Extract extract,
        IReadOnlyList<CompanionPerson> people,
        IReadOnlyList<CompanionStatement> statements,
        Vocabulary vocabulary,
        IReadOnlyList<SetAsideRow> aside
    )
    {
        var numbers = extract.Children.Select(c => c.Number).ToList();
        var sought = people
            .Select(p => p.Number)
            .Concat(statements.Select(s => s.Number))
            .Distinct()
            .ToList();
        var matched = Numbers.Match(sought, numbers);
        var named = people.ToDictionary(p => Of(p.Number));
        var stated = statements.ToLookup(s => Of(s.Number));
        var children = extract.Children.ToDictionary(c => c.Number);
        foreach (var number in named.Keys.Concat(stated.Select(s => s.Key)))
            children[number] = Say(
                children.GetValueOrDefault(number) ?? new ChildSaid(number),
                named.GetValueOrDefault(number),
                [.. stated[number].Select(s => Said(s, vocabulary))]
            );
        return extract with
        {
            Children = [.. children.Values.OrderBy(c => c.Number, StringComparer.Ordinal)],
            SetAside = [.. extract.SetAside, .. aside],
        };

        string Of(string number) => matched.GetValueOrDefault(number, number);
    }

    private static ChildSaid Say(ChildSaid child, CompanionPerson? person, IReadOnlyList<Said> says)
    {
        var said = child with { Says = [.. child.Says, .. says] };
        return person is null
            ? said
            : said with
            {
                GivenName = person.GivenName,
                FamilyName = person.FamilyName,
                Family = person.Family,
                Restricted = person.Restricted,
                BirthDate = child.BirthDate ?? person.BirthDate,
                ExpectedDate = (child.BirthDate ?? person.BirthDate) is null
                    ? person.ExpectedDate ?? child.ExpectedDate
                    : null,
            };
    }

    private static Said Said(CompanionStatement s, Vocabulary vocabulary)
    {
        var attributes = new Dictionary<string, string>();
        if (s.Outcome is { } outcome)
            attributes["outcome"] = outcome;
        if (s.AttendedBy is { } people)
            attributes["attended by"] = string.Join(", ", people);
        var kind =
            vocabulary.Facts.ContainsKey(s.Word) ? StatementKind.Fact
            : vocabulary.Documents.ContainsKey(s.Word) ? StatementKind.Done
            : s.State switch
            {
                CompanionState.Planned => StatementKind.Planned,
                CompanionState.Held => StatementKind.Held,
                CompanionState.Done => StatementKind.Happened,
            };
        return new Said(s.Word, s.Value, kind, s.Day, Sources.Companion)
        {
            Attributes = attributes,
        };
    }
}
