using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents.Grammar;

internal sealed partial class Phrases
{
    /// <summary>
    /// Finds the event at the head of a phrase, and what follows it: "first core group held" is the event and "held".
    /// The longest name wins. Null when no event stands there; nothing is said about it.
    /// </summary>
    private (Ordinal Ordinal, EventWord Word, string Name, string After)? EventAt(string phrase)
    {
        foreach (var (written, ordinal) in Names.Ordinals)
        {
            if (Cut(phrase, written + " ", out var name) && Longest(name) is { } found)
                return (ordinal, found.Word, $"{written} {found.Word.Name}", found.After);
        }
        return Longest(phrase) is { } bare
            ? (Ordinal.Only, bare.Word, bare.Word.Name, bare.After)
            : null;
    }

    private (EventWord Word, string After)? Longest(string phrase)
    {
        var best = Words
            .Events.Values.Where(e =>
                phrase == e.Name || phrase.StartsWith(e.Name + " ", StringComparison.Ordinal)
            )
            .MaxBy(e => e.Name.Length);
        return best is null ? null : (best, phrase[best.Name.Length..].Trim());
    }

    /// <summary>
    /// Turns a found event into a reference, taking "with ATTRIBUTE VALUE" from what follows it.
    /// <paramref name="every"/>: the phrase means each of them, so that no ordinal is wanted.
    /// </summary>
    private (EventRef Event, string After)? EventRef(
        (Ordinal Ordinal, EventWord Word, string Name, string After) found,
        Place place,
        bool every = false
    )
    {
        var (ordinal, word, name, rest) = found;
        if (!Counted(ordinal, word, place, every))
            return null;
        if (!Cut(rest, "with ", out var with))
            return (new(place, name, ordinal, word, null, null), rest);
        foreach (var attribute in word.Attributes)
        {
            if (!Cut(with, attribute.Name + " ", out var value))
                continue;
            foreach (var said in attribute.Values.OrderByDescending(v => v.Length))
            {
                if (value == said || value.StartsWith(said + " ", StringComparison.Ordinal))
                {
                    var text = $"{name} with {attribute.Name} {said}";
                    var after = value[said.Length..].Trim();
                    return (new(place, text, ordinal, word, attribute.Name, said), after);
                }
            }
            problems.Add(
                place,
                $"'{value}' is no {attribute.Name} of {word.Name}; say {Table.Listed(attribute.Values)}.{Nearest.Hint(value, attribute.Values)}"
            );
            return null;
        }
        problems.Add(
            place,
            $"'{with}' names nothing that is recorded with {word.Name}.{Nearest.Hint(with.Split(' ')[0], word.Attributes.Select(a => a.Name))}"
        );
        return null;
    }

    private bool Counted(Ordinal ordinal, EventWord word, Place place, bool every)
    {
        if (word.Repeats && ordinal == Ordinal.Only && !every)
        {
            problems.Add(
                place,
                $"'{word.Name}' repeats; say which one: first, second, next or latest {word.Name}"
            );
            return false;
        }
        if (!word.Repeats && ordinal != Ordinal.Only)
        {
            problems.Add(place, $"'{word.Name}' does not repeat; leave out the ordinal");
            return false;
        }
        return true;
    }

    /// <summary>The whole phrase as one event.</summary>
    public EventRef? Event(YamlText text, bool every = false)
    {
        if (EventAt(text.Value) is not { } found)
        {
            problems.Add(
                text.Place,
                $"'{text.Value}' is no event.{Nearest.Hint(text.Value, Words.Events.Keys)}"
            );
            return null;
        }
        if (EventRef(found, text.Place, every) is not { } read)
            return null;
        if (read.After.Length == 0)
            return read.Event;
        problems.Add(text.Place, $"'{read.After}' means nothing after {found.Name}");
        return null;
    }
}
