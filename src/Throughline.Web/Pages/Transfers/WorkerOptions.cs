using Throughline.Records.Queries;
using Throughline.Web.Components;

namespace Throughline.Web.Pages.Transfers;

/// <summary>Workers to choose from, each with what they hold, under their team's name.</summary>
internal static class WorkerOptions
{
    /// <param name="namedAlone">Who alone may be given a restricted child; null where no child is restricted.</param>
    public static IEnumerable<Option> Of(
        IEnumerable<TeamAtTable> teams,
        IReadOnlySet<string>? namedAlone = null
    ) =>
        teams.SelectMany(t =>
            t.Workers.Where(w => !w.IsAway && namedAlone?.Contains(w.Id) != false)
                .Select(w => new Option(w.Id, Line(w), Group: t.Name))
        );

    private static string Line(WorkerLoad w) =>
        $"{w.Name}: holds {Text.Count(w.Children, "child", "children")}"
        + (w.OnTheWay == 0 ? "" : $", {w.OnTheWay} more on the way");
}
