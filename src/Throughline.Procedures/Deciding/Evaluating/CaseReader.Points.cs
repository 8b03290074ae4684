using Throughline.Procedures.Deciding.Saying;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Deciding.Evaluating;

internal sealed partial class CaseReader
{
    private const string Manager = "sending manager";

    /// <summary>A rule's own point: choices that name the rule count.</summary>
    public PointRead PointOf(string rule, Point point)
    {
        var before = _rule;
        _rule = rule;
        var read = See(point);
        _rule = before;
        return read;
    }

    public PointRead See(Point point)
    {
        var child = At.Given.Child;
        var text = point.Text;
        switch (point)
        {
            case Point.OfEvent e:
                return OfEvent(text, Look(e.Event, child), e.Event.Event);
            case Point.OfAttribute a:
                return OfAttribute(a, Look(a.Event, child));
            case Point.OfDocument d:
                return DocumentDay(d.Document, d.State) is { } done ? On(text, done)
                    : IsSilent(d.Document) ? PointRead.Lacks(text, DocumentLeaf(d.Document))
                    : PointRead.Awaits(text, DocumentLeaf(d.Document).WhoWouldKnow);
            case Point.OfFact f:
                var fact = Read(f.Fact, child);
                return fact.Value is { } value && ParseDay(value) is { } known
                    ? On(text, known)
                    : PointRead.Lacks(text, LeafOf(f.Fact, fact));
            case Point.OfStep s:
                return StepDone(s.Step) is { } step
                    ? On(text, step)
                    : PointRead.Awaits(text, Manager);
            case Point.OfDuty d:
                return DutyDone(d.Duty, text);
            case Point.OfMeeting m:
                return NextMeeting(m);
            case Point.Transfer:
                return TransferDone is { } moved ? On(text, moved)
                    : At.Given.Transfer?.AgreedDay is { } agreed && agreed > At.Today
                        ? On(text, agreed)
                    : PointRead.Awaits(text, Manager);
            case Point.AgreedDay:
                return At.Given.Transfer?.AgreedDay is { } set
                    ? On(text, set)
                    : PointRead.Awaits(text, "managers of both teams");
            case Point.Declined:
                return StepDay("declined") is { } declined
                    ? On(text, declined)
                    : PointRead.Awaits(text, "receiving manager");
            case Point.Today:
                return On(text, At.Today);
            case Point.Age age:
                return OfAge(age, child);
            case Point.Pregnancy weeks:
                return OfPregnancy(weeks, child);
            case Point.Missed missed:
                return OfMissed(missed);
            case Point.Offset offset:
                return Offset(offset, See(offset.From));
            case Point.Whichever whichever:
                List<PointRead> each = [.. whichever.Points.Select(See)];
                return whichever.Which == Which.Last ? Last(text, each) : First(text, each);
            case Point.Chosen chosen:
                return Chosen(chosen);
            default:
                throw new InvalidOperationException($"no reader for the point {text}");
        }
    }

    private PointRead On(string label, DateOnly day) => PointRead.On(label, day, At.Today);

    private PointRead OfEvent(string text, EventRead read, EventWord word) =>
        read.Day is { } day ? On(text, day) with { Time = read.Time }
        : read.Seen == Seen.None ? PointRead.Awaits(text, word.WhoWouldKnow)
        : PointRead.Lacks(text, new(LeafKind.Missing, text, word.WhoWouldKnow, read.Why!));

    private PointRead OfAttribute(Point.OfAttribute point, EventRead read) =>
        read.Seen == Seen.Unknown ? OfEvent(point.Text, read, point.Event.Event)
        : read.Attributes?.GetValueOrDefault(point.Attribute) is { } text
        && ParseDay(text) is { } day
            ? On(point.Text, day)
        : PointRead.Awaits(point.Text, point.Event.Event.WhoWouldKnow);

    private PointRead OfAge(Point.Age age, PersonFacts of)
    {
        if (IsUnborn(of))
            return PointRead.Awaits(age.Text, Unrecorded("date of birth").WhoWouldKnow);
        return Date("date of birth", of) is { } born
            ? On(age.Text, born.AddMonths(age.Years * 12 + age.Months))
            : PointRead.Lacks(age.Text, Unrecorded("date of birth"));
    }

    private PointRead OfPregnancy(Point.Pregnancy weeks, PersonFacts of) =>
        Date("expected date of birth", of) is { } due
            ? On(weeks.Text, due.AddDays(7 * (weeks.Weeks - 40)))
            : PointRead.Lacks(weeks.Text, Unrecorded("expected date of birth"));

    private Leaf Unrecorded(string fact) =>
        new(
            LeafKind.Missing,
            fact,
            At.Words.Facts.GetValueOrDefault(fact)?.WhoWouldKnow ?? "",
            "it is not recorded"
        );

    private PointRead Offset(Point.Offset offset, PointRead basis) =>
        basis.Day is { } day
            ? On(
                offset.Text,
                offset.Side == Side.After
                    ? At.WorkingDays.After(day, offset.Length)
                    : At.WorkingDays.Before(day, offset.Length)
            ) with
            {
                Provisional = basis.Provisional,
            }
            : basis with
            {
                Label = offset.Text,
            };

    /// <summary>The last of several waits for all of them.</summary>
    private PointRead Last(string text, IReadOnlyList<PointRead> each)
    {
        if (each.All(p => p.Day is not null))
        {
            var last = each.MaxBy(p => p.Day)!;
            return On(text, last.Day!.Value) with { Provisional = each.Any(p => p.Provisional) };
        }
        IReadOnlyList<Leaf> leaves = [.. each.Where(p => p.Day is null).SelectMany(p => p.Leaves)];
        return each.FirstOrDefault(p => p.State == PointState.Open) is { } open
                ? open with
                {
                    Label = text,
                }
            : each.Any(p => p.State == PointState.Awaited)
                ? new(PointState.Awaited, text, null, leaves)
            : new(PointState.Unknown, text, null, leaves);
    }

    /// <summary>
    /// The first of several stands on the earliest known. It is provisional while another may prove to have been
    /// earlier, or may yet come earlier.
    /// </summary>
    private PointRead First(string text, IReadOnlyList<PointRead> each)
    {
        var earliest = each.Where(p => p.Day is not null).MinBy(p => p.Day);
        IReadOnlyList<Leaf> leaves = [.. each.Where(p => p.Day is null).SelectMany(p => p.Leaves)];
        if (earliest is null)
            return new(
                each.All(p => p.State == PointState.Awaited)
                    ? PointState.Awaited
                    : PointState.Unknown,
                text,
                null,
                leaves
            );
        var mayBeEarlier = each.Any(p =>
            p.Day is null && (p.State != PointState.Awaited || earliest.State == PointState.Planned)
        );
        return On(text, earliest.Day!.Value) with { Provisional = mayBeEarlier, Leaves = leaves };
    }

    private PointRead Chosen(Point.Chosen chosen)
    {
        if (
            Choice is { } choice
            && Choices.Allows(chosen.AgreedBy, choice.By)
            && chosen.Options.FirstOrDefault(o => o.Text == choice.Chose) is { } option
        )
            return See(option);
        return new(
            PointState.Open,
            chosen.Text,
            null,
            [],
            Options: [.. chosen.Options.Select(o => o.Text)],
            By: WhoWords.Of(chosen.AgreedBy)
        );
    }
}
