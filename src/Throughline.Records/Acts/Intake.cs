using Throughline.Casework;
using Throughline.Casework.Extracts;
using Throughline.Casework.Families;

namespace Throughline.Records.Acts;

/// <summary>Carries out what a comparison found, inside one act.</summary>
internal sealed partial class Intake(
    Room room,
    Extract extract,
    KnownRecords records,
    ExtractPlan plan,
    Editions editions,
    CancellationToken cancel
)
{
    private readonly string id = Ids.New();
    private readonly Dictionary<string, string> said = [];
    private readonly Dictionary<string, string> childOf = [];
    private ThroughlineDb Db => room.Db;
    private Deed Deed => room.Deed;

    public async Task<Acted> Carry()
    {
        var families = new IntakeFamilies(room, plan);
        foreach (var child in plan.Children)
            await Child(child, families);
        foreach (var gone in plan.Gone)
            Unlist(gone);
        await Findings();
        Keep();
        foreach (
            var transfer in plan
                .Children.Select(c => c.Holding.Overtakes)
                .OfType<string>()
                .Distinct()
        )
            await InTransfers.Overtake(room, editions, transfer, id, cancel);
        await InTransfers.Confirm(room, editions, Agreed(), extract.AsOf, cancel);
        room.On(Chain.Council);
        room.EachChild("extract taken in", said);
        return new Acted(id, Sentence());
    }

    private async Task Child(ChildPlan p, IntakeFamilies families)
    {
        var child = p.Before?.Child;
        if (child is null)
            room.AddOneOfMany(child = New(p.Said));
        else
            Db.Attach(child);
        childOf[p.Said.Number] = child.Id;
        Details(child, p.Details);
        families.Join(child, p);
        Hold(child, p);
        Say(child, p);
        Entry(child, p);
        Adviser(child, p);
        if (p.Said.Restricted && child.RestrictedAs is null)
            await Restrict(child, p);
        if (p.Changes)
            said[child.Id] = Sentence(p);
    }

    private static Child New(ChildSaid s)
    {
        // Annex A has no names; until a companion file brings one, the number stands for it.
        var unborn = s.BirthDate is null && s.Says.Any(x => x is { Word: "born", Value: "no" });
        var child = Casework.Families.Child.New(
            Ids.New(),
            s.GivenName ?? (unborn ? "" : "Child"),
            s.FamilyName ?? s.Number,
            s.Number
        );
        (child.BirthDate, child.ExpectedDate) = (s.BirthDate, s.ExpectedDate);
        return child;
    }

    private static void Details(Child child, ChildDetails d)
    {
        child.BirthDate = d.BirthDate ?? child.BirthDate;
        child.ExpectedDate = child.BirthDate is null ? d.ExpectedDate ?? child.ExpectedDate : null;
        if (d.GivenName is not null || d.FamilyName is not null || d.Number is not null)
            child.Rename(
                d.GivenName ?? child.GivenName,
                d.FamilyName ?? child.FamilyName,
                d.Number ?? child.Number
            );
    }

    private void Unlist(KnownChild gone)
    {
        Db.Attach(gone.Entry!);
        gone.Entry!.Listed = false;
    }
}
