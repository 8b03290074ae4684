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
        // Each file is matched by itself, for one may keep leading noughts where another loses them.
        var ofPeople = Numbers.Match([.. people.Select(p => p.Number)], numbers);
        var ofStatements = Numbers.Match([.. statements.Select(s => s.Number).Distinct()], numbers);
        var named = people.ToDictionary(p => ofPeople.GetValueOrDefault(p.Number, p.Number));
        var stated = statements.ToLookup(s => ofStatements.GetValueOrDefault(s.Number, s.Number));
        var children = extract.Children.ToDictionary(c => c.Number);
        var set = aside.ToList();
        foreach (var number in named.Keys.Concat(stated.Select(s => s.Key)).Distinct())
        {
            if (
                Differs(children.GetValueOrDefault(number), named.GetValueOrDefault(number)) is
                { } differs
            )
                set.Add(differs);
            children[number] = Say(
                children.GetValueOrDefault(number) ?? new ChildSaid(number),
                named.GetValueOrDefault(number),
                [.. stated[number].Select(s => Said(s, vocabulary))]
            ) with
            {
                NamedIn =
                    named.GetValueOrDefault(number)?.In ?? stated[number].FirstOrDefault()?.In,
            };
        }
        return extract with
        {
            Children = [.. children.Values.OrderBy(c => c.Number, StringComparer.Ordinal)],
            SetAside = [.. extract.SetAside, .. set],
        };
    }

    /// <summary>A people file that gives a child another birth date than the lists do; theirs is taken.</summary>
    private static SetAsideRow? Differs(ChildSaid? child, CompanionPerson? person) =>
        child?.BirthDate is { } there && person?.BirthDate is { } here && here != there
            ? new(
                person.In?.Sheet ?? "",
                person.In?.Row ?? 0,
                "Birth date",
                $"{here:dd/MM/yyyy}",
                $"The lists give this child the birth date {there:dd/MM/yyyy}, which was taken: correct whichever is wrong.",
                false,
                person.Number
            )
            : null;

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
                BornIn = child.BirthDate is null ? person.In : child.BornIn,
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
            In = s.In,
        };
    }
}
