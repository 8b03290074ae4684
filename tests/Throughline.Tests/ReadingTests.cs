using System.Reflection;
using Throughline.Casework.Permission;

namespace Throughline.Tests;

/// <summary>Reading a child's record is never done without saying who looks, and on which day.</summary>
public class ReadingTests
{
    private static readonly Dictionary<string, string> Others = new()
    {
        ["Viewers"] = "says who looks",
        ["Births"] = "says what the database was born as",
        ["Staff"] = "says who works here",
        ["StaffList"] = "says who works here, to whoever keeps it",
        ["Names"] = "names members of staff",
        ["TeamLists"] = "names teams",
        ["MeetingTeams"] = "names teams and their workers",
        ["Caseloads"] = "counts, and names no child but to a viewer on a day",
        ["Chains"] = "counts acts",
        ["SpentForms"] = "says what a form of one's own did",
        ["Mornings"] = "its State says whether the sweep ran",
        ["ExtractHistory"] = "is for those who bring extracts; what names a child takes a day too",
        ["ChainLengths"] = "counts acts",
        ["Journals"] = "is asked for a chain once the viewer has been let see what it is about",
        ["IAnswers"] = "is asked about children that acts and queries have let the viewer see",
        ["ReadingVerdicts"] = "says what is thought of the procedure",
        ["OwnTexts"] = "is the council's own document, which speaks of no child",
        ["Answers"] = "as above",
        ["OneQuestion"] = "as above",
        ["EditionsHere.Of"] = "says which editions came here, and who sent and approved them",
        ["EditionsHere.Has"] = "says whether an edition came here",
        ["HandoverPages.All"] = "names teams and leaders, to those who take part",
        ["HandoverPages.StaffNotes"] = "is about staff, and says nothing of a child",
    };

    [Fact]
    public void Every_query_takes_a_viewer_and_a_day()
    {
        var queries = typeof(Records.London)
            .Assembly.GetTypes()
            .Where(t =>
                t.IsPublic
                && t.Namespace?.StartsWith("Throughline.Records.Queries", StringComparison.Ordinal)
                    == true
                && !Others.ContainsKey(t.Name)
            )
            .SelectMany(t =>
                t.GetMethods(
                    BindingFlags.Public
                        | BindingFlags.Static
                        | BindingFlags.Instance
                        | BindingFlags.DeclaredOnly
                )
            )
            .Where(m => m.ReturnType.IsAssignableTo(typeof(Task)));

        var open = queries
            .Where(m =>
            {
                var takes = m.GetParameters().Select(p => p.ParameterType).ToList();
                return !takes.Contains(typeof(Viewer)) || !takes.Contains(typeof(DateOnly));
            })
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name}")
            .Where(name => !Others.ContainsKey(name));

        Assert.Empty(open);
    }
}
