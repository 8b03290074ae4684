using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Facts;
using Throughline.Casework.Families;
using Throughline.Casework.Permission;
using Throughline.Procedures.Rules;
using Team = Throughline.Casework.Teams.Team;

namespace Throughline.Records.Acts;

/// <summary>A child of whom another authority has told us; the deed's day is the day of the notice.</summary>
/// <param name="How">"spoken" or "in writing", as the vocabulary has it.</param>
/// <param name="Plan">The plan there: "child protection", "child in need" and so on.</param>
public sealed record TakeNotice(
    string GivenName,
    string FamilyName,
    DateOnly? BirthDate,
    DateOnly? ExpectedDate,
    string? Number,
    string Authority,
    string How,
    string Plan,
    string? FamilyId = null
);

/// <param name="AuthorityId">The other authority, as the transfer names it.</param>
public sealed record Noticed(Result<Done> Done, string? AuthorityId);

/// <summary>A child comes to be known by another authority's notice. No team here holds the child yet.</summary>
public static class NoticeAct
{
    internal const string Event = "notice from another authority";
    private const string Source = "notice";

    public static async Task<Noticed> TakeNotice(
        this Door door,
        TakeNotice command,
        Deed deed,
        CancellationToken cancel = default
    )
    {
        string? authorityId = null;
        var done = await door.Do(
            deed,
            "notice taken from another authority",
            command,
            async room =>
            {
                if (Particulars(command, room) is { } wrong)
                    return wrong;
                var number = FamilyRules.Number(command.Number);
                if (
                    number is not null
                    && await room.Db.Children.AnyAsync(c => c.Number == number, cancel)
                )
                    return FamilyRefusals.NumberTaken;
                var authority = await Authority(room, command.Authority.Trim(), cancel);
                authorityId = authority.Id;
                var family = command.FamilyId is { } id
                    ? await room.Family(id, cancel)
                    : new Family { Id = Ids.New(), Name = command.FamilyName.Trim() };
                if (family is null)
                    return Refusals.NotFound;
                if (command.FamilyId is null)
                    room.Db.Add(family);
                var child = Child.New(Ids.New(), command.GivenName, command.FamilyName, number);
                (child.BirthDate, child.ExpectedDate, child.FamilyId) = (
                    command.BirthDate,
                    command.ExpectedDate,
                    family.Id
                );
                room.Db.Add(child);
                room.On(Chain.Child(child.Id));
                Say(room, child.Id, command);
                foreach (var team in Teams(room.Viewer))
                    room.Db.Add(Need(room, child.Id, team, null));
                if (!Teams(room.Viewer).Any())
                    room.Db.Add(Need(room, child.Id, null, room.Viewer.PersonId));
                return new Acted(
                    child.Id,
                    $"{child.Name} came to be known by a notice of {authority.Name}, {command.How}."
                );
            },
            cancel
        );
        return new(done, authorityId);
    }

    private static Refusal? Particulars(TakeNotice command, Room room) =>
        FamilyRules.Particulars(
            command.GivenName,
            command.FamilyName,
            command.BirthDate,
            command.ExpectedDate,
            room.Today
        )
        ?? (
            string.IsNullOrWhiteSpace(command.Authority)
                ? Refusals.Missing("Authority", "the other authority")
                : null
        );

    /// <summary>The authority is kept as a team that holds nobody here.</summary>
    private static async Task<Team> Authority(Room room, string name, CancellationToken cancel)
    {
        if (
            await room.Db.Teams.FirstOrDefaultAsync(
                t => t.Name == name && t.ProcedureName == TeamSet.AnotherAuthority,
                cancel
            ) is
            { } known
        )
            return known;
        var team = new Team
        {
            Id = Ids.New(),
            Name = name,
            ProcedureName = TeamSet.AnotherAuthority,
            HoldsChildren = false,
        };
        room.Db.Add(team);
        return team;
    }

    private static void Say(Room room, string childId, TakeNotice command)
    {
        room.Db.Add(New(room, childId, "team", TeamSet.AnotherAuthority, StatementKind.Fact, null));
        room.Db.Add(
            New(
                room,
                childId,
                Event,
                null,
                StatementKind.Happened,
                new Dictionary<string, string> { ["how"] = command.How, ["plan"] = command.Plan }
            )
        );
    }

    private static Statement New(
        Room room,
        string childId,
        string word,
        string? value,
        StatementKind kind,
        IReadOnlyDictionary<string, string>? attributes
    ) =>
        new()
        {
            Id = Ids.New(),
            ChildId = childId,
            Word = word,
            Value = value,
            Kind = kind,
            Day = room.Deed.Day,
            RecordedAt = room.Deed.At,
            By = room.Deed.By,
            Source = Source,
            Attributes = attributes ?? new Dictionary<string, string>(),
        };

    private static IEnumerable<string> Teams(Viewer viewer) =>
        viewer
            .Hats.Select(h => h.TeamId)
            .OfType<string>()
            .Where(viewer.TeamIds.Contains)
            .Distinct();

    private static NeedToKnow Need(Room room, string childId, string? team, string? person) =>
        new()
        {
            Id = Ids.New(),
            ChildId = childId,
            TeamId = team,
            PersonId = person,
            Cause = NeedCause.OnTheWay,
            CauseId = WhoNeedsToKnow.NoticeOf(childId),
            From = room.Today,
        };
}
