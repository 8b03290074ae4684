using System.Globalization;

namespace Throughline.Casework.OwnTexts;

/// <summary>Where a locator leads: the part of the document it narrows to, and how much each passage there is meant.</summary>
/// <param name="Found">Every step that names a place was found; otherwise the words alone must tell.</param>
internal sealed record Place(Span Span, bool Found, IReadOnlyDictionary<int, double> Meant)
{
    public static readonly IReadOnlyDictionary<int, double> Nothing = new Dictionary<int, double>();
}

/// <summary>Follows locators through one document. What stands under a name is settled for all locators at once.</summary>
internal sealed class Places(IReadOnlyList<Passage> passages, Outline outline, Wording wording)
{
    private const double ByNumber = 0.6;
    private readonly Dictionary<(Span, string), int?> named = [];
    private readonly HashSet<string>?[] starts = new HashSet<string>?[passages.Count];

    /// <param name="all">Every locator of the source, in the order of its clauses.</param>
    public IReadOnlyDictionary<string, Place> Of(IReadOnlyList<string> all)
    {
        var steps = all.Distinct()
            .Select(l => (Locator: l, Steps: Joined(Locator.Steps(l))))
            .ToList();
        Settle(steps.Select(s => s.Steps));
        return steps.ToDictionary(s => s.Locator, s => Follow(s.Steps));
    }

    /// <summary>"Step down, short assessment" is one name when something bears it whole, else two.</summary>
    private static IReadOnlyList<LocatorStep> Joined(IReadOnlyList<LocatorStep> steps)
    {
        var joined = new List<LocatorStep>();
        foreach (var step in steps)
            if (step.Kind is StepKind.Named && joined is [.., { Kind: StepKind.Named } before])
                joined[^1] = before with { Text = $"{before.Text}, {step.Text}" };
            else
                joined.Add(step);
        return joined;
    }

    private Place Follow(IReadOnlyList<LocatorStep> steps)
    {
        var (span, found) = (outline.Whole, true);
        var meant = Place.Nothing;
        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i];
            switch (step.Kind)
            {
                case StepKind.Section when outline.Section(step.Text) is { } section:
                    span = section;
                    break;
                case StepKind.Page when OnPage(step.Nth) is { } page:
                    span = page;
                    break;
                case StepKind.Front:
                    span = outline.Front;
                    break;
                case StepKind.Top:
                    span = span with { To = Math.Min(span.To, span.From + 3) };
                    break;
                case StepKind.Opening:
                    span = BeforeFirstItem(span);
                    break;
                case StepKind.Label when Labelled(span, step.Text) is { } item:
                    span = WithDeeper(item, span);
                    break;
                case StepKind.AfterLabel when Labelled(span, step.Text) is { } before:
                    span = span with { From = Math.Min(span.To, WithDeeper(before, span).To + 1) };
                    break;
                case StepKind.Named
                or StepKind.AfterNamed
                    when NamedIn(i == 0 ? outline.Whole : span, step.Text) is { } at:
                    var under = Under(at, i == 0 ? outline.Whole : span);
                    under = under with { To = Math.Min(under.To, span.To) };
                    if (step.Kind is StepKind.AfterNamed)
                        meant = AfterItems(under);
                    span = under;
                    break;
                case StepKind.Paragraph:
                    meant = Nth(span, step.Nth, PassageKind.Paragraph);
                    break;
                case StepKind.Item:
                    meant = NthItems(span, step);
                    break;
                case StepKind.Named
                    when step.Text.Split(", ") is [var first, _, ..]
                        && NamedIn(i == 0 ? outline.Whole : span, first) is { } at:
                    // The first name alone is borne; what was meant under it has no heading of its own.
                    (span, found) = (
                        outline.Front.To >= at && i == 0 ? outline.Front : outline.Under(at),
                        false
                    );
                    break;
                default:
                    found = false;
                    break;
            }
        }
        return new(span, found, meant);
    }

    /// <summary>
    /// What stands under a name. When nothing but headings follow it, as in a list of what a meeting is, it goes on up
    /// to the next thing that a name means.
    /// </summary>
    private Span Under(int at, Span within)
    {
        var under = outline.Under(at);
        if (under.Length > 1)
            return under;
        var next = named.Where(n => n.Key.Item1 == within && n.Value > at).Min(n => n.Value)
            is { } ahead
            ? ahead - 1
            : within.To;
        return under with { To = Math.Max(at, next) };
    }

    private Span? OnPage(int page)
    {
        var on = outline.Whole.All.Where(i => passages[i].Page == page).ToList();
        return on.Count == 0 ? null : new(on[0], on[^1]);
    }

    private Span BeforeFirstItem(Span span)
    {
        var item = span.All.FirstOrDefault(i => passages[i].Kind is PassageKind.Item, span.To + 1);
        return item == span.To + 1 || item == span.From ? span : span with { To = item - 1 };
    }

    private int? Labelled(Span span, string label)
    {
        foreach (var i in span.All)
            if (
                i > span.From
                && outline.NumberOf(i) is { } number
                && number.Trim('(', ')', '.').Equals(label, StringComparison.OrdinalIgnoreCase)
            )
                return i;
        return null;
    }

    private Span WithDeeper(int item, Span span)
    {
        var end = item + 1;
        while (
            end <= span.To
            && passages[end].Kind is PassageKind.Item
            && passages[end].Level > passages[item].Level
        )
            end++;
        return new(item, end - 1);
    }

    private Dictionary<int, double> Nth(Span span, int nth, PassageKind kind)
    {
        var all = span.All.Where(i => passages[i].Kind == kind).ToList();
        var meant = new Dictionary<int, double>();
        for (var i = 0; i < all.Count; i++)
            meant[all[i]] = ByNumber - 0.15 * Math.Min(Math.Abs(i + 1 - nth), 5);
        return meant;
    }

    /// <summary>The n-th of each list in the span, and the one that carries the number itself.</summary>
    private Dictionary<int, double> NthItems(Span span, LocatorStep step)
    {
        var meant = new Dictionary<int, double>();
        foreach (var list in Lists(span))
            for (var i = 0; i < list.Count; i++)
            {
                var nth = step.Nth < 0 ? list.Count : step.Nth;
                var away = Math.Abs(i + 1 - nth);
                var carries =
                    outline.NumberOf(list[i])?.Trim('(', ')', '.')
                    == nth.ToString(CultureInfo.InvariantCulture);
                meant[list[i]] =
                    carries ? ByNumber + 0.1
                    : away == 0 ? ByNumber
                    : -0.15 * Math.Min(away, 4);
            }
        return meant;
    }

    /// <summary>Runs of items of one depth, all numbered or none; deeper ones between them make lists of their own.</summary>
    private List<List<int>> Lists(Span span)
    {
        var (lists, open) = (new List<List<int>>(), new Dictionary<int, List<int>>());
        foreach (var i in span.All)
        {
            if (passages[i].Kind is not PassageKind.Item)
            {
                open.Clear();
                continue;
            }
            var level = passages[i].Level;
            foreach (var deeper in open.Keys.Where(l => l > level).ToList())
                open.Remove(deeper);
            var counted = passages[i].Number is not null;
            if (
                !open.TryGetValue(level, out var list)
                || passages[list[^1]].Number is not null != counted
            )
                lists.Add(open[level] = list = []);
            list.Add(i);
        }
        return lists;
    }

    private Dictionary<int, double> AfterItems(Span span)
    {
        var last = span.All.LastOrDefault(i => passages[i].Kind is PassageKind.Item, span.From);
        return span.All.Where(i => i > last).ToDictionary(i => i, _ => ByNumber);
    }

    private int? NamedIn(Span span, string name) => named.GetValueOrDefault((span, name));

    /// <summary>Which passage each name means: the best pairs first, and no heading twice.</summary>
    private void Settle(IEnumerable<IReadOnlyList<LocatorStep>> locators)
    {
        var wanted = new List<(Span Span, string Name)>();
        var alone = new List<(Span Span, string Name)>();
        foreach (var steps in locators)
        {
            var span = outline.Whole;
            for (var i = 0; i < steps.Count; i++)
                if (steps[i].Kind is StepKind.Section)
                    span = outline.Section(steps[i].Text) ?? span;
                else if (steps[i].Kind is StepKind.Named or StepKind.AfterNamed)
                {
                    wanted.Add((span, steps[i].Text));
                    if (steps[i].Text.Split(", ") is [var first, _, ..])
                        alone.Add((span, first));
                }
        }
        Settle(wanted);
        Settle(alone.Except(wanted).Where(a => !named.ContainsKey(a)));
    }

    private void Settle(IEnumerable<(Span Span, string Name)> wanted)
    {
        foreach (var within in wanted.Distinct().GroupBy(w => w.Span))
        {
            // Of two names that a heading bears alike, the one that nothing else bears has it.
            var pairs = within
                .SelectMany(
                    (w, order) =>
                    {
                        var asked = Telling(w.Name);
                        var all = within
                            .Key.All.Select(at => (At: at, Score: Names(w.Name, asked, at)))
                            .Where(p => p.Score >= 0.5)
                            .OrderByDescending(p => p.Score)
                            .ToList();
                        var lead =
                            all.Count == 0 ? 0 : all[0].Score - (all.Count > 1 ? all[1].Score : 0);
                        return all.Select(p =>
                            (w.Name, p.At, Order: order, Score: p.Score + 0.1 * lead)
                        );
                    }
                )
                .OrderByDescending(p => Math.Round(p.Score, 2))
                .ThenBy(p => p.At)
                .ThenBy(p => p.Order);
            var taken = new HashSet<int>();
            foreach (var (name, at, _, _) in pairs)
                if (!named.ContainsKey((within.Key, name)) && !taken.Contains(at))
                {
                    named[(within.Key, name)] = at;
                    if (outline.IsHeading(at))
                        taken.Add(at);
                }
        }
    }

    /// <summary>How well a passage bears a name: all its words said, few others, and the look of a heading.</summary>
    private double Names(string name, HashSet<string> asked, int at)
    {
        var passage = passages[at];
        var heading = passage.Kind is PassageKind.Heading;
        var said = starts[at] ??= Telling(StartOf(passage));
        if (asked.Count == 0 || said.Count == 0)
            return 0;
        var (shared, sum) = (0.0, 0.0);
        foreach (var word in asked)
        {
            sum += wording.WeightOf(word);
            if (said.Any(s => Same(s, word)))
                shared += wording.WeightOf(word);
        }
        var recall = shared / sum;
        var precision = said.Count(s => asked.Any(a => Same(a, s))) / (double)said.Count;
        return recall < 0.6
            ? 0
            : 0.6 * recall
                + (heading ? 0.25 * precision : 0.1)
                + (
                    heading ? 0.25
                    : passage.Text.EndsWith(':') ? 0.15
                    : -0.05
                )
                + (SameWay(name, StartOf(passage)) ? 0.1 : 0);
    }

    private static string StartOf(Passage passage) =>
        passage.Kind is PassageKind.Heading
            ? passage.Text
            : string.Join(' ', passage.Text.Split(' ', 11).Take(10));

    /// <summary>The words as they are written, letters not spelt out: a heading is found by what it says.</summary>
    private static HashSet<string> Telling(string text) =>
        [
            .. Wording
                .Closed(text)
                .Split(
                    [' ', ',', '(', ')', '/', ':', ';', '-', '–', '—', '.', '\u00A0'],
                    StringSplitOptions.RemoveEmptyEntries
                )
                .Where(w =>
                    w
                        is not (
                            "the"
                            or "of"
                            or "for"
                            or "a"
                            or "and"
                            or "or"
                            or "from"
                            or "to"
                            or "between"
                            or "team"
                            or "any"
                        )
                )
                .Select(Wording.Stem),
        ];

    private static bool Same(string one, string other) =>
        one == other
        || (
            one.Length >= 3
            && other.Length >= 3
            && (
                one.StartsWith(other, StringComparison.Ordinal)
                || other.StartsWith(one, StringComparison.Ordinal)
            )
            && Math.Abs(one.Length - other.Length) <= 3
        );

    /// <summary>"A to B" is not "B to A", and "A from B" is "B to A".</summary>
    private static bool SameWay(string name, string text)
    {
        var (from, to) = Ends(name);
        var (othersFrom, othersTo) = Ends(text);
        return from is not null
            && othersFrom is not null
            && Telling(from).Overlaps(Telling(othersFrom))
            && Telling(to!).Overlaps(Telling(othersTo!));
    }

    private static (string? From, string? To) Ends(string text)
    {
        var said = text.ToLowerInvariant();
        var to = said.IndexOf(" to ", StringComparison.Ordinal);
        var from = said.IndexOf(" from ", StringComparison.Ordinal);
        return (to, from) switch
        {
            (< 0, _) => (null, null),
            (_, < 0) => (said[..to], said[(to + 4)..]),
            _ when from > to => (said[(from + 6)..], said[(to + 4)..from]),
            _ => (said[(from + 6)..to], said[(to + 4)..]),
        };
    }
}
