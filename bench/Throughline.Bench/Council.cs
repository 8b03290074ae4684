using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Casework;
using Throughline.Casework.Extracts;
using Throughline.Casework.People;
using Throughline.Exchange;
using Throughline.Exchange.AnnexA;
using Throughline.Exchange.Demonstration;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Store;

namespace Throughline.Bench;

/// <summary>The demonstration with as many children more as are asked for, brought in by an extract like any council's.</summary>
internal sealed class Council(Place place, Editions editions)
{
    private static readonly DateOnly Today = TimeProvider.System.Today();

    public Factory<ThroughlineDb> Databases { get; } = new(place.Options(), o => new(o));

    public World World { get; private set; } = null!;

    public async Task Found()
    {
        await Migrator.Run(place, TimeProvider.System);
        await using var services = new ServiceCollection()
            .AddRecords(place)
            .AddSingleton(editions)
            .BuildServiceProvider();
        World = await Founder.Found(services.GetRequiredService<Door>(), TimeProvider.System);
        await ActivatorUtilities.CreateInstance<Carriage>(services, World).Carry();
    }

    private string Officer =>
        World
            .Posts.First(p =>
                p.Until is null && p.Kind is PostKind.DataOfficer or PostKind.Administrator
            )
            .PersonId;

    /// <summary>How long the import took, from the file to the last line of the journal.</summary>
    public async Task<TimeSpan> Import(int children)
    {
        using var file = Workbook(children);
        var watch = Stopwatch.StartNew();
        var extract = ExtractFiles.AnnexA(new ChosenFile("annex-a.xlsx", file), Today);
        var taken = await new Door(Databases, editions).TakeInExtract(
            new TakeInExtract(extract, true),
            new Deed(Officer, TimeProvider.System.Instant(), Today),
            editions
        );
        _ = taken.Value;
        return watch.Elapsed;
    }

    private MemoryStream Workbook(int children)
    {
        var holders = World
            .Ledger.Where(r => r.Until is null && r.WorkerId is not null)
            .Select(r => new HolderCells(
                World.Teams.Single(t => t.Id == r.TeamId).Name,
                World.People.Single(p => p.Id == r.WorkerId).Name
            ))
            .Distinct()
            .ToList();
        var all = Enumerable
            .Range(1, children)
            .Select(i =>
                (
                    Cells: new ChildCells($"8{i:000000}", Today.AddDays(-i % 6000 - 30)),
                    Holder: holders[i % holders.Count],
                    Protected: i % 6 == 0
                )
            )
            .ToList();
        var stream = new MemoryStream();
        AnnexAWriter.Write(
            stream,
            new AnnexABook(Today)
            {
                Referrals =
                [
                    .. all.Select(c => new ReferralRow(
                        c.Cells,
                        Today.AddDays(-90),
                        "q) 6: Police",
                        false,
                        1,
                        c.Holder
                    )),
                ],
                Assessments =
                [
                    .. all.Select(c => new AssessmentRow(
                        c.Cells,
                        Today.AddDays(-80),
                        Today.AddDays(-40),
                        true,
                        c.Holder
                    )),
                ],
                Enquiries =
                [
                    .. all.Where(c => c.Protected)
                        .Select(c => new EnquiryRow(
                            c.Cells,
                            Today.AddDays(-60),
                            false,
                            Today.AddDays(-45),
                            true,
                            c.Holder
                        )),
                ],
                ChildrenInNeed =
                [
                    .. all.Select(c => new NeedRow(
                        c.Cells,
                        Today.AddDays(-90),
                        "N1 - Abuse or neglect",
                        null,
                        null,
                        null,
                        c.Protected ? "b) Child Protection plan" : "c) Child in need plan",
                        c.Holder
                    )),
                ],
                ProtectionPlans =
                [
                    .. all.Where(c => c.Protected)
                        .Select(c => new PlanRow(
                            c.Cells,
                            Today.AddDays(-45),
                            "a) Neglect",
                            Today.AddDays(-9),
                            null,
                            null,
                            0,
                            c.Holder
                        )),
                ],
                LookedAfter = [],
            }
        );
        stream.Position = 0;
        return stream;
    }
}
