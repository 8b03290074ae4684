using Throughline.Casework.Ledger;

namespace Throughline.Casework.Families;

/// <summary>Asks that only these people see the child; asked again, it changes who they are.</summary>
public sealed record RestrictChild(string ChildId, IReadOnlyList<string> PersonIds);

/// <summary>Asks to lift the restriction.</summary>
public sealed record LiftRestriction(string ChildId);

public static class RestrictionRefusals
{
    public static readonly Refusal NotRestricted = new(
        "not-restricted",
        "This record is not restricted."
    );

    public static readonly Refusal HolderNotNamed = new(
        "holder-not-named",
        "Name the allocated worker too, or give the child to another worker first.",
        Field: "PersonIds"
    );

    public static readonly Refusal NoSeniorNamed = new(
        "no-senior-named",
        "Name at least one service manager or head of service, who can lift the restriction.",
        Field: "PersonIds"
    );

    public static readonly Refusal NobodyOfThatName = new(
        "nobody-of-that-name",
        "One of the people named is not on the staff. Choose from the list.",
        Field: "PersonIds"
    );

    public static readonly Refusal NamedAlready = new(
        "named-already",
        "These people are named already, and nobody else is. Change whom you name, or cancel.",
        Field: "PersonIds"
    );

    public static Refusal NotInPost(string name) =>
        new(
            "named-not-in-post",
            $"{name} holds no post today, so nobody can answer for what they see. Name somebody in post.",
            Field: "PersonIds"
        );
}

/// <summary>What must hold before only named people see a child, and before everybody with cause does again.</summary>
public static class RestrictionRules
{
    /// <param name="workerId">The allocated worker, who cannot work with a child they may not see.</param>
    /// <param name="named">Those to be named who are on the staff.</param>
    /// <param name="present">Those who are named now.</param>
    public static Refusal? Restrict(
        RestrictChild command,
        string? workerId,
        IReadOnlyCollection<Candidate> named,
        IReadOnlyCollection<string> present,
        Deed deed,
        DateOnly today
    )
    {
        if (string.IsNullOrWhiteSpace(deed.Why))
            return Refusals.ReasonNeeded;
        if (command.PersonIds.Any(id => named.All(n => n.Person.Id != id)))
            return RestrictionRefusals.NobodyOfThatName;
        if (workerId is not null && !command.PersonIds.Contains(workerId))
            return RestrictionRefusals.HolderNotNamed;
        // A worker who has left may still hold the child: naming them takes nothing from anybody.
        if (
            named.FirstOrDefault(n =>
                n.Person.Id != workerId
                && !present.Contains(n.Person.Id)
                && !(n.Person.WorksOn(today) && n.Posts.Any(p => p.HeldOn(today)))
            ) is
            { } gone
        )
            return RestrictionRefusals.NotInPost(gone.Person.Name);
        if (!named.Any(n => n.Posts.Any(p => p.IsSenior && p.HeldOn(today))))
            return RestrictionRefusals.NoSeniorNamed;
        return present.Count > 0 && present.ToHashSet().SetEquals(command.PersonIds)
            ? RestrictionRefusals.NamedAlready
            : null;
    }

    /// <summary>Who alone may be given all of these children: those named on each restricted one of them. Null where none is restricted.</summary>
    /// <param name="children">With the people named on them.</param>
    public static IReadOnlySet<string>? NamedOnAll(IEnumerable<Child> children)
    {
        HashSet<string>? all = null;
        foreach (var child in children.Where(c => c.RestrictedAs is not null))
        {
            var named = child.Named.Select(n => n.PersonId);
            if (all is null)
                all = [.. named];
            else
                all.IntersectWith(named);
        }
        return all;
    }

    public static Refusal? Lift(Child child, Deed deed) =>
        child.RestrictedAs is null ? RestrictionRefusals.NotRestricted
        : string.IsNullOrWhiteSpace(deed.Why) ? Refusals.ReasonNeeded
        : null;
}
