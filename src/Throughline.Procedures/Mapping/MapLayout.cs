using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Mapping;

/// <summary>Gives each box its place and each line a lane of its own beside the boxes.</summary>
internal sealed class MapLayout
{
    private const int Margin = 16;
    private const int BoxWidth = 230;
    private const int BoxGap = 30;
    private const int PortGap = 22;
    private const int LaneGap = 18;
    private const int LineHeight = 20;
    private const int Letter = 7;

    private readonly Edition _edition;
    private readonly IReadOnlyList<string> _rows;
    private readonly Dictionary<string, int> _row;
    private readonly Dictionary<string, int> _inks;
    private readonly IReadOnlyDictionary<(string From, string To), IReadOnlyList<string>> _arrows;
    private readonly Dictionary<(string From, bool Down), int> _lanes = [];

    internal MapLayout(
        Edition edition,
        IReadOnlyList<string> rows,
        IReadOnlyDictionary<(string From, string To), IReadOnlyList<string>> arrows
    )
    {
        _edition = edition;
        _rows = rows;
        _row = rows.Select((name, i) => (name, i)).ToDictionary(x => x.name, x => x.i);
        _arrows = arrows;
        _inks = rows.Where(r => arrows.Keys.Any(p => p.From == r))
            .Select((name, i) => (name, i))
            .ToDictionary(x => x.name, x => x.i);
        Lanes(down: true);
        Lanes(down: false);
    }

    internal TeamMap Draw(IReadOnlyList<Move> moves)
    {
        var left = Side(down: false);
        var boxes = new List<MapBox>();
        var y = Margin;
        foreach (var name in _rows)
        {
            var box = Box(name, left, y);
            boxes.Add(box);
            y += box.Height + BoxGap;
        }
        return new(
            left + BoxWidth + Side(down: true),
            y - BoxGap + Margin,
            boxes,
            [.. _arrows.Select(a => Arrow(a.Key, a.Value, boxes))],
            moves
        );
    }

    private MapBox Box(string name, int x, int y)
    {
        var team = _edition.Teams.FirstOrDefault(t => t.Name == name);
        var kind =
            team is not null ? BoxKind.Team
            : name is TeamSet.NoTeam or TeamSet.AnotherAuthority or TeamMap.AnyTeam
                ? BoxKind.Outside
            : BoxKind.OfRecord;
        var title = Wrapped(
            team is null ? $"{char.ToUpperInvariant(name[0])}{name[1..]}" : name,
            22
        );
        var said =
            kind is BoxKind.OfRecord
                ? "as the child’s record names it"
                : team?.Covers ?? team?.Kind;
        var detail =
            said is null || said.Equals(name, StringComparison.OrdinalIgnoreCase)
                ? []
                : Wrapped(said, 30);
        var ports = Math.Max(Ports(name, down: true).Count, Ports(name, down: false).Count);
        var height = Math.Max((title.Count + detail.Count) * LineHeight + 20, ports * PortGap + 10);
        return new(name, kind, title, detail, x, y, BoxWidth, height);
    }

    private MapArrow Arrow(
        (string From, string To) pair,
        IReadOnlyList<string> rules,
        IReadOnlyList<MapBox> boxes
    )
    {
        var down = Down(pair);
        var (from, to) = (boxes[_row[pair.From]], boxes[_row[pair.To]]);
        var edge = down ? from.X + from.Width : from.X;
        var reach = Stub(down) + _lanes[(pair.From, down)] * LaneGap;
        var lane = down ? edge + reach : edge - reach;
        var (leaves, enters) = (Port(from, pair.From, down), Port(to, pair.From, down));
        return new(
            pair.From,
            pair.To,
            rules,
            Label(pair, rules),
            _inks[pair.From],
            [(edge, leaves), (lane, leaves), (lane, enters), (edge, enters)]
        );
    }

    private bool Down((string From, string To) pair) => _row[pair.To] > _row[pair.From];

    /// <summary>
    /// Short lines stand close to the boxes. Two share a lane where one has ended before the other begins.
    /// </summary>
    private void Lanes(bool down)
    {
        var taken = new List<List<(int Top, int Bottom)>>();
        var trunks = _arrows
            .Keys.Where(p => Down(p) == down)
            .GroupBy(p => p.From)
            .Select(g =>
            {
                var ends = g.Select(p => _row[p.To]).Append(_row[g.Key]).ToArray();
                return (From: g.Key, Span: (Top: ends.Min(), Bottom: ends.Max()));
            })
            .OrderBy(t => t.Span.Bottom - t.Span.Top)
            .ThenBy(t => t.Span.Top);
        foreach (var (from, span) in trunks)
        {
            var lane = taken.FindIndex(l =>
                l.TrueForAll(s => s.Top >= span.Bottom || span.Top >= s.Bottom)
            );
            if (lane < 0)
            {
                lane = taken.Count;
                taken.Add([]);
            }
            taken[lane].Add(span);
            _lanes[(from, down)] = lane;
        }
    }

    /// <summary>
    /// Where lines touch one side of a box, from the top, each by the box it comes from. The box's own line leaves
    /// after those that arrive when it goes down, and before them when it goes up: the two do not cross.
    /// </summary>
    private List<string> Ports(string name, bool down)
    {
        var arriving = _arrows
            .Keys.Where(p => p.To == name && Down(p) == down)
            .Select(p => p.From)
            .OrderBy(f => down ? _lanes[(f, down)] : -_lanes[(f, down)])
            .ToList();
        if (_lanes.ContainsKey((name, down)))
            arriving.Insert(down ? arriving.Count : 0, name);
        return arriving;
    }

    private int Port(MapBox box, string from, bool down)
    {
        var ports = Ports(box.Name, down);
        return box.Y
            + (box.Height - (ports.Count - 1) * PortGap) / 2
            + ports.IndexOf(from) * PortGap;
    }

    /// <summary>From the box to the first lane: as wide as the longest label.</summary>
    private int Stub(bool down) =>
        _arrows
            .Where(a => Down(a.Key) == down)
            .Select(a => Label(a.Key, a.Value).Length * Letter + 26)
            .DefaultIfEmpty()
            .Max();

    private int Side(bool down)
    {
        var lanes = _lanes.Where(l => l.Key.Down == down).Select(l => l.Value + 1).ToArray();
        return lanes.Length == 0 ? Margin : Stub(down) + (lanes.Max() - 1) * LaneGap + Margin;
    }

    private string Label((string From, string To) pair, IReadOnlyList<string> rules)
    {
        var called = _edition.Teams.FirstOrDefault(t => t.Name == pair.From)?.Short;
        var from = called?.Length < pair.From.Length ? called : pair.From;
        return rules.Count == 1 ? $"from {from}" : $"from {from}: {rules.Count} rules";
    }

    private static List<string> Wrapped(string text, int wide)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
            if (lines[^1].Length == 0)
                lines[^1] = word;
            else if (lines[^1].Length + 1 + word.Length <= wide)
                lines[^1] += $" {word}";
            else
                lines.Add(word);
        return lines;
    }
}
