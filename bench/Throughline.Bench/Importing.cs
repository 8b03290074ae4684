using System.IO.Compression;
using System.Xml;
using BenchmarkDotNet.Attributes;
using Throughline.Exchange;
using Throughline.Exchange.AnnexA;
using Throughline.Exchange.Workbooks;

namespace Throughline.Bench;

/// <summary>
/// Rows a second of the Annex A reader, against the least that any reader of the same workbook must do: unpack it and
/// walk its XML.
/// </summary>
[MemoryDiagnoser]
[Config(typeof(Short))]
public class Importing : IDisposable
{
    private static readonly DateOnly AsOf = new(2026, 3, 2);
    private MemoryStream workbook = new();

    /// <summary>Children in list 6; each has a row in lists 3 to 5 too, so that rows are four times as many.</summary>
    [Params(1_000, 10_000)]
    public int Children { get; set; }

    [GlobalCleanup]
    public void Dispose()
    {
        workbook.Dispose();
        GC.SuppressFinalize(this);
    }

    [GlobalSetup]
    public void Write()
    {
        workbook = new MemoryStream();
        var holder = new HolderCells("Assessment Team", "Amara Osei");
        var children = Enumerable
            .Range(1, Children)
            .Select(i => new ChildCells(
                $"{i:000000}",
                AsOf.AddDays(-i % 6000 - 30),
                "b) Female",
                "a) WBRI"
            ))
            .ToList();
        AnnexAWriter.Write(
            workbook,
            new AnnexABook(AsOf)
            {
                Referrals =
                [
                    .. children.Select(c => new ReferralRow(
                        c,
                        AsOf.AddDays(-90),
                        "q) 6: Police",
                        false,
                        0,
                        holder
                    )),
                ],
                Assessments =
                [
                    .. children.Select(c => new AssessmentRow(
                        c,
                        AsOf.AddDays(-80),
                        AsOf.AddDays(-40),
                        true,
                        holder
                    )),
                ],
                Enquiries =
                [
                    .. children.Select(c => new EnquiryRow(
                        c,
                        AsOf.AddDays(-60),
                        false,
                        AsOf.AddDays(-45),
                        true,
                        holder
                    )),
                ],
                ChildrenInNeed =
                [
                    .. children.Select(c => new NeedRow(
                        c,
                        AsOf.AddDays(-90),
                        "N1 - Abuse or neglect",
                        null,
                        null,
                        null,
                        "b) Child Protection plan",
                        holder
                    )),
                ],
            }
        );
    }

    [Benchmark(Baseline = true)]
    public int RawXml()
    {
        workbook.Position = 0;
        var rows = 0;
        using var zip = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
        foreach (
            var entry in zip.Entries.Where(e =>
                e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)
            )
        )
        {
            using var xml = XmlReader.Create(entry.Open());
            while (xml.Read())
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
                    rows++;
        }
        return rows;
    }

    /// <summary>The checks before opening, the reading of each cell, and what is set aside.</summary>
    [Benchmark]
    public int Rows()
    {
        using var book = WorkbookGate.Open(workbook, "annex-a.xlsx");
        return AnnexAReader.Read(book, AsOf).Rows.Count;
    }

    /// <summary>Rows, and what they say of each child.</summary>
    [Benchmark]
    public int Statements() =>
        ExtractFiles
            .AnnexA(new ChosenFile("annex-a.xlsx", workbook), AsOf)
            .Children.Sum(c => c.Says.Count);
}
