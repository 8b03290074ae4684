using Throughline.Records.Queries;
using Throughline.Web.Components;

namespace Throughline.Web.Pages.Transfers;

/// <summary>Workers to choose from, each with what they hold, under their team's name.</summary>
internal static class WorkerOptions
{
    public static IEnumerable<Option> Of(IEnumerable<TeamAtTable> teams) =>
        teams.SelectMany(t =>
            t.Workers.Where(w => !w.IsAway).Select(w => new Option(w.Id, Line(w), Group: t.Name))
        );

    private static string Line(WorkerLoad w) =>
        $"{w.Name}: holds {Text.Count(w.Children, "child", "children")}"
        + (w.OnTheWay == 0 ? "" : $", {w.OnTheWay} more on the way");
}
