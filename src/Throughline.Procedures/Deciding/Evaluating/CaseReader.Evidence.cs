using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Deciding.Evaluating;

/// <summary>
/// What shows that something was done. <see cref="Oldest"/> is the oldest of the pieces where several are needed,
/// for freshness. <see cref="Leaves"/> say what is missing when that cannot be told.
/// </summary>
internal sealed record Shown(DateOnly? Done, DateOnly? Oldest, IReadOnlyList<Leaf> Leaves)
{
    public static readonly Shown Nothing = new(null, null, []);

    public static Shown On(DateOnly day) => new(day, day, []);
}

internal sealed partial class CaseReader
{
    /// <summary>The latest day on or before today on which a document reached a state; any state when none is asked.</summary>
    public DateOnly? DocumentDay(string document, DocumentState? state)
    {
        DateOnly? latest = null;
        foreach (var paper in At.Given.Documents)
            if (paper.What == document)
                foreach (var (name, day) in paper.States)
                    if (
                        (state is null || name == Word(state.Value))
                        && day <= At.Today
                        && !(day <= latest)
                    )
                        latest = day;
        return latest;
    }

    public static string Word(DocumentState state) =>
        state switch
        {
            DocumentState.Started => "started",
            DocumentState.Completed => "completed",
            DocumentState.Authorised => "authorised",
            DocumentState.Sent => "sent",
        };

    private bool IsSilent(string document) =>
        At.Given.SilentRegisters.Contains(document)
        || At.Given.SilentRegisters.Contains("documents");

    private Leaf DocumentLeaf(string document) =>
        new(
            LeafKind.Missing,
            document,
            At.Words.Documents[document].WhoWouldKnow,
            "the record would not show it"
        );

    /// <summary>A person's tick counts whatever else may show the same.</summary>
    private Shown EvidenceFor(Evidence? evidence, IReadOnlyList<string> ids, DateOnly? since)
    {
        var ticked = Ticked(ids, since);
        var shown = evidence is null ? Shown.Nothing : Shows(evidence, since);
        return ticked is { } tick && !(shown.Done > tick) ? Shown.On(tick) : shown;
    }

    private IReadOnlyList<PartShown> PartsOf(Evidence? evidence, DateOnly? since) =>
        evidence switch
        {
            Evidence.All all =>
            [
                .. all.Of.Select(e => new PartShown(e.Text, Shows(e, since).Done)),
            ],
            Evidence.Any any =>
            [
                .. any.Of.Select(e => new PartShown(e.Text, Shows(e, since).Done)),
            ],
            _ => [],
        };

    private DateOnly? Ticked(IReadOnlyList<string> ids, DateOnly? since)
    {
        DateOnly? latest = null;
        foreach (var tick in At.Given.Ticks)
            if (ids.Contains(tick.Rule) && Counts(tick.On, since) && !(tick.On <= latest))
                latest = tick.On;
        return latest;
    }

    private bool Counts(DateOnly day, DateOnly? since) =>
        day <= At.Today && (since is null || day >= since);

    private Shown Shows(Evidence evidence, DateOnly? since)
    {
        switch (evidence)
        {
            case Evidence.Tick:
                return Shown.Nothing;
            case Evidence.OfDocument d:
                return DocumentDay(d.Document, d.State) is { } day && Counts(day, since)
                        ? Shown.On(day)
                    : IsSilent(d.Document)
                        ? Shown.Nothing with
                        {
                            Leaves = [DocumentLeaf(d.Document)],
                        }
                    : Shown.Nothing;
            case Evidence.OfEvent e:
                var read = Look(e.Event, At.Given.Child);
                if (read.Seen == Seen.Happened && read.Day is { } held)
                    return Counts(held, since) ? Shown.On(held) : Shown.Nothing;
                return read.Seen is Seen.Unknown or Seen.Happened
                    ? Shown.Nothing with
                    {
                        Leaves =
                        [
                            new(
                                LeafKind.Missing,
                                e.Event.Text,
                                e.Event.Event.WhoWouldKnow,
                                read.Why!
                            ),
                        ],
                    }
                    : Shown.Nothing;
            case Evidence.OfTests t:
                var verdict = Check(t.Tests, At.Given.Child);
                return verdict.Truth switch
                {
                    Truth.True => Shown.On(new[] { DayOf(t.Tests) ?? At.Today, At.Today }.Min()),
                    Truth.Unknown => Shown.Nothing with
                    {
                        Leaves = [.. verdict.Now.Leaves.Where(l => l.Kind != LeafKind.Awaited)],
                    },
                    Truth.False => Shown.Nothing,
                };
            case Evidence.WorkerNamed named:
                return
                    At.Given.Transfer is { WorkerNamed: { } naming } transfer
                    && Counts(naming, since)
                    && (named.As is not { } who || IsNamed(who, transfer.WorkerIs))
                    ? Shown.On(naming)
                    : Shown.Nothing;
            case Evidence.All all:
                List<Shown> each = [.. all.Of.Select(e => Shows(e, since))];
                return each.TrueForAll(s => s.Done is not null)
                        ? new(each.Max(s => s.Done), each.Min(s => s.Oldest), [])
                    : each.Exists(s => s.Done is null && s.Leaves.Count == 0) ? Shown.Nothing
                    : Shown.Nothing with { Leaves = [.. each.SelectMany(s => s.Leaves)] };
            case Evidence.Any any:
                List<Shown> some = [.. any.Of.Select(e => Shows(e, since))];
                return some.Where(s => s.Done is not null).MaxBy(s => s.Done)
                    ?? Shown.Nothing with
                    {
                        Leaves = [.. some.SelectMany(s => s.Leaves)],
                    };
            default:
                throw new InvalidOperationException($"no reader for the evidence {evidence.Text}");
        }
    }

    /// <summary>Whoever is named is the receiving worker, and may be others besides.</summary>
    private static bool IsNamed(Who who, IReadOnlyList<string> named) =>
        who switch
        {
            Who.Person person => person.Name == ReceivingWorker || named.Contains(person.Name),
            Who.Any any => any.People.Any(w => IsNamed(w, named)),
            Who.Failing failing => IsNamed(failing.First, named)
                || IsNamed(failing.Otherwise, named),
            _ => false,
        };

    private const string ReceivingWorker = "receiving worker";

    /// <summary>The day of the latest event or document among tests that hold, where they speak of one.</summary>
    private DateOnly? DayOf(Test test) =>
        test switch
        {
            Test.AllOf all => all.Tests.Max(DayOf),
            Test.AnyOf any => any
                .Tests.Where(t => Check(t, At.Given.Child).Truth == Truth.True)
                .Max(DayOf),
            Test.OfEvent e => Look(e.Event, At.Given.Child).Day,
            Test.OfDay e => Look(e.Event, At.Given.Child).Day,
            Test.OfAttribute a => Look(a.Event, At.Given.Child).Day,
            Test.OfDocument d => DocumentDay(d.Document, d.State),
            _ => null,
        };
}
