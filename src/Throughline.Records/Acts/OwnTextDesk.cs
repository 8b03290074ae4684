using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.OwnTexts;
using Throughline.Casework.Permission;
using Throughline.Procedures.Rules;

namespace Throughline.Records.Acts;

/// <param name="Source">The prefix of the source text in the edition's head.</param>
public sealed record BringOwnText(string Source, string FileName, long Bytes, string Sha256);

/// <summary>The council's own documents, brought here and held against the clauses.</summary>
public sealed class OwnTextDesk(Door door)
{
    /// <param name="edition">One of the council's own; it names the source.</param>
    public Task<Result<Done>> Bring(
        Deed deed,
        Edition edition,
        string source,
        ReadDocument document,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            "own text brought",
            new BringOwnText(source, document.FileName, document.Bytes, document.Sha256),
            async room =>
            {
                var shown = await Shown(room.Db, edition.Council, source, cancel);
                if (
                    OwnTextRules.Bring(room.Viewer, edition, source, shown, document.Sha256) is
                    { } refusal
                )
                    return refusal;
                var own = new OwnText
                {
                    Id = Ids.New(),
                    Council = edition.Council,
                    Source = source,
                    Number = (shown?.Number ?? 0) + 1,
                    FileName = document.FileName,
                    Format = document.Format,
                    Bytes = document.Bytes,
                    Sha256 = document.Sha256,
                    UploadedBy = deed.By,
                    UploadedAt = London.Rounded(deed.At),
                };
                room.Db.Add(own);
                room.Db.Add(
                    new OwnTextContent { OwnTextId = own.Id, Passages = document.Passages }
                );
                room.On(Chain.Procedure(edition.Council));
                return new Acted(
                    own.Id,
                    $"The council’s own document for {source} brought here, version {own.Number}."
                );
            },
            cancel
        );

    public Task<Result<Done>> Say(
        Deed deed,
        Edition edition,
        SayMatches command,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            "own words confirmed",
            command,
            async room =>
            {
                if (await Found(room.Db, edition, command.OwnTextId, cancel) is not { } found)
                    return Refusals.NotFound;
                var (own, shown) = found;
                var passages = (
                    await room
                        .Db.OwnTextContents.AsNoTracking()
                        .SingleAsync(c => c.OwnTextId == own.Id, cancel)
                ).Passages;
                if (
                    OwnTextRules.Say(command, room.Viewer, edition, own, shown, passages.Count) is
                    { } refusal
                )
                    return refusal;
                var clauses = edition.Clauses.ToDictionary(c => c.Id);
                foreach (var said in command.Clauses.DistinctBy(c => c.Clause))
                {
                    await SetAside(room, edition.Council, said.Clause, cancel);
                    room.Db.Add(Match(said, clauses[said.Clause], own, passages, deed));
                }
                room.On(Chain.Procedure(edition.Council));
                return new Acted(own.Id, Said(command, own));
            },
            cancel
        );

    public Task<Result<Done>> TakeBack(
        Deed deed,
        Edition edition,
        TakeBackMatch command,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            "own words taken back",
            command,
            async room =>
            {
                if (May.KeepOwnTexts(room.Viewer) is { } refusal)
                    return refusal;
                if (await Found(room.Db, edition, command.OwnTextId, cancel) is null)
                    return Refusals.NotFound;
                if (!await SetAside(room, edition.Council, command.Clause, cancel))
                    return OwnTextRefusals.NothingToTakeBack;
                room.On(Chain.Procedure(edition.Council));
                return new Acted(
                    command.OwnTextId,
                    $"What was said of the words of {command.Clause} taken back."
                );
            },
            cancel
        );

    private static ClauseMatch Match(
        ClauseSaid said,
        Clause clause,
        OwnText own,
        IReadOnlyList<Passage> passages,
        Deed deed
    ) =>
        new()
        {
            Id = Ids.New(),
            Council = own.Council,
            Clause = said.Clause,
            ClauseHash = BesideOurs.HashOf(clause),
            OwnTextId = own.Id,
            Kind = said.First is null ? MatchKind.NotInText : MatchKind.Passages,
            First = said.First,
            Last = said.Last,
            Hash = said.First is { } first
                ? Passage.HashOf(passages.Skip(first - 1).Take(said.Last!.Value - first + 1))
                : null,
            SaidBy = deed.By,
            SaidAt = London.Rounded(deed.At),
        };

    /// <summary>False when nothing was said of the clause.</summary>
    private static async Task<bool> SetAside(
        Room room,
        string council,
        string clause,
        CancellationToken cancel
    )
    {
        var before = await room.Db.ClauseMatches.FirstOrDefaultAsync(
            m => m.Council == council && m.Clause == clause && m.SetAsideAt == null,
            cancel
        );
        if (before is null)
            return false;
        before.SetAsideAt = London.Rounded(room.Deed.At);
        return true;
    }

    private static async Task<(OwnText Own, OwnText Shown)?> Found(
        ThroughlineDb db,
        Edition edition,
        string id,
        CancellationToken cancel
    ) =>
        await db.OwnTexts.FirstOrDefaultAsync(
            t => t.Id == id && t.Council == edition.Council,
            cancel
        )
            is { } own
        && await Shown(db, own.Council, own.Source, cancel) is { } shown
            ? (own, shown)
            : null;

    private static Task<OwnText?> Shown(
        ThroughlineDb db,
        string council,
        string source,
        CancellationToken cancel
    ) =>
        db
            .OwnTexts.Where(t => t.Council == council && t.Source == source)
            .OrderByDescending(t => t.Number)
            .FirstOrDefaultAsync(cancel);

    private static string Said(SayMatches command, OwnText own)
    {
        var absent = command.Clauses.Count(c => c.First is null);
        var found = command.Clauses.Count - absent;
        var version = $"{own.Source}, version {own.Number}";
        return command.Clauses.Count == 1
                ? $"{command.Clauses[0].Clause}: {(absent == 1 ? "said not to stand in" : "its words confirmed in")} the council’s own document ({version})."
            : absent == 0
                ? $"The words of {found} clauses confirmed in the council’s own document ({version})."
            : $"The words of {found} clauses confirmed in the council’s own document and {absent} said not to stand in it ({version}).";
    }
}
