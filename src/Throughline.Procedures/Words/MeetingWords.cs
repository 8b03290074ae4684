using System.Globalization;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Words;

internal static class MeetingWords
{
    public static IEnumerable<string> Of(Meeting meeting)
    {
        var every = meeting.Every is { } cadence ? $" sits {Cadence(cadence)}" : "";
        var chair = meeting.Chair is { } who
            ? $"{(every.Length > 0 ? ", " : " is ")}chaired by {Phrase.Of(who)}"
            : "";
        yield return $"the {meeting.Name}{every}{chair}";
        if (meeting.OnABankHoliday is { } holiday)
            yield return $"when that is a bank holiday, the {holiday}";
        if (meeting.CutOff is { } cut)
            yield return $"a family is put on the list at least {Phrase.Of(cut)} before"
                + meeting.Late switch
                {
                    LateEntries.WithAReason => ", and later only with a reason",
                    LateEntries.Refused => ", and not later",
                    null => "",
                };
        if (meeting.Booked is { } booked)
            yield return $"{Phrase.Of(booked.Who)} books it{Ahead(booked)}";
        if (meeting.Circulated is { } sent)
            yield return $"{Phrase.Of(sent.Who)} sends the list round{Ahead(sent)}";
        if (meeting.Attends is { } attends)
            yield return $"{Phrase.Of(attends)} attend";
        if (meeting.MayAttend is { } may)
            yield return $"{Phrase.Of(may)} may attend";
        if (meeting.Brings.Count > 0)
            yield return $"they bring {Phrase.Listed(meeting.Brings, "and")}";
        if (meeting.ListShows.Count > 0)
            yield return $"the list shows {Phrase.Listed(meeting.ListShows, "and")}";
        if (meeting.First is { } first)
            yield return $"a child is taken first when {TestWords.Of(first)}";
        if (meeting.Settles.Count > 0)
            yield return $"for each family it settles {Phrase.Listed(meeting.Settles, "and")}";
        if (meeting.MayDiscuss.Count > 0)
            yield return $"it may also talk over {Phrase.Listed(meeting.MayDiscuss, "and")}";
        if (meeting.Weighs.Count > 0)
            yield return $"it weighs {Phrase.Listed(meeting.Weighs, "and")}";
        if (meeting.Minutes is { } minutes)
            yield return Minutes(minutes);
    }

    private static string Cadence(Cadence cadence)
    {
        var weeks =
            cadence.EveryWeeks == 1
                ? $"every {cadence.Day}"
                : $"every {cadence.EveryWeeks} weeks on a {cadence.Day}";
        var time = cadence.Time is { } at
            ? at.ToString(" 'at' HH:mm", CultureInfo.InvariantCulture)
            : "";
        var from = cadence.From is { } day
            ? day.ToString(" 'counted from' d MMMM yyyy", CultureInfo.InvariantCulture)
            : "";
        return weeks + time + from;
    }

    private static string Ahead(MeetingTask task) =>
        (task.Before is { } before ? $", at least {Phrase.Of(before)} before" : "")
        + (task.Tells is { } told ? $", to {Phrase.Of(told)}" : "");

    private static string Minutes(Minutes minutes)
    {
        var due =
            minutes.Within is { } within ? $" within {Phrase.Of(within)} after the meeting"
            : minutes.Due is { } clock ? $" {PointWords.Of(clock)}"
            : "";
        var tells = minutes.Tells is { } told ? $" and sends them to {Phrase.Of(told)}" : "";
        var how = minutes.How is { } means ? $" {Phrase.Means(means)}" : "";
        var with =
            minutes.With.Count > 0 ? $"; they hold {Phrase.Listed(minutes.With, "and")}" : "";
        var without =
            minutes.LeavesOut.Count > 0
                ? $"; they leave out {Phrase.Listed(minutes.LeavesOut, "and")}"
                : "";
        return $"{Phrase.Of(minutes.Who)} writes the minutes{due}{tells}{how}{with}{without}";
    }
}
