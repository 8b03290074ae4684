using Throughline.Exchange.AnnexA;
using Throughline.Exchange.Companions;

namespace Throughline.Browser.Tests;

/// <summary>A brother and sister on a child in need plan, as one morning's files bring them from the case system.</summary>
internal sealed class Tremletts : IDisposable
{
    public const string Ivy = "Ivy Tremlett";
    public const string Max = "Max Tremlett";
    public static readonly DateOnly AsOf = new(2026, 5, 12);

    /// <summary>The meeting at which their case passes by the procedure.</summary>
    public static readonly DateOnly Meeting = new(2026, 5, 21);

    private static readonly (string Number, string Name, DateOnly Born)[] Children =
    [
        ("770101", "Ivy", new(2016, 3, 9)),
        ("770102", "Max", new(2019, 11, 30)),
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("tl-journey-").FullName;

    public Tremletts(string team, string worker)
    {
        var holder = new HolderCells(team, worker);
        var began = AsOf.AddDays(-40);
        Workbook = Write(
            "annex-a.xlsx",
            s =>
                AnnexAWriter.Write(
                    s,
                    new(AsOf)
                    {
                        Referrals =
                        [
                            .. Children.Select(c => new ReferralRow(
                                new(c.Number, c.Born),
                                began,
                                "1C - Schools",
                                false,
                                1,
                                holder
                            )),
                        ],
                        ChildrenInNeed =
                        [
                            .. Children.Select(c => new NeedRow(
                                new(c.Number, c.Born),
                                began,
                                "N1 - Abuse or neglect",
                                AsOf.AddDays(-5),
                                null,
                                null,
                                "c) Child in need plan",
                                holder
                            )),
                        ],
                    }
                )
        );
        People = Write(
            "people.xlsx",
            s =>
                CompanionWriter.People(
                    s,
                    Children.Select(c => new CompanionPerson(
                        c.Number,
                        c.Name,
                        "Tremlett",
                        c.Born,
                        null,
                        "F9001"
                    ))
                )
        );
        Statements = Write(
            "statements.xlsx",
            s =>
                CompanionWriter.Statements(
                    s,
                    Children.SelectMany(c =>
                        new CompanionStatement[]
                        {
                            new(c.Number, "looked after", CompanionState.Done, began, "no"),
                            new(c.Number, "child in need meeting", CompanionState.Planned, Meeting),
                        }
                    )
                )
        );
    }

    public string Workbook { get; }
    public string People { get; }
    public string Statements { get; }

    /// <summary>What a question, a confirmation and a done page must name the children by.</summary>
    public static IReadOnlyList<string> Named =>
        [Ivy, Max, "9 March 2016", "30 November 2019", "770101", "770102"];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(string name, Action<Stream> write)
    {
        var path = Path.Combine(folder, name);
        using var file = File.Create(path);
        write(file);
        return path;
    }
}
