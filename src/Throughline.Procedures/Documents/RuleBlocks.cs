using Throughline.Procedures.Documents.Grammar;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

/// <summary>The second pass: each block into its rule, by kind.</summary>
internal sealed class RuleBlocks(Known known, Phrases phrases, Problems problems)
{
    public List<Route> Routes { get; } = [];
    public List<Duty> Duties { get; } = [];
    public List<Journey> Journeys { get; } = [];
    public List<Meeting> Meetings { get; } = [];
    public List<Ladder> Ladders { get; } = [];
    public List<Queue> Queues { get; } = [];
    public List<Weights> Weights { get; } = [];
    public List<Measure> Measures { get; } = [];
    public List<NotEncoded> NotEncoded { get; } = [];
    public List<Scenario> Scenarios { get; } = [];

    public void Read(Block block)
    {
        if (block.Node is null)
            return;
        problems.Clause = block.Fence.Clause;
        switch (block.Kind)
        {
            case "route":
                Keep(Routes, new RouteReader(known, phrases, problems).Read(block.Node));
                break;
            case "duty":
                Keep(Duties, new DutyReader(known, phrases, problems).Read(block.Node));
                break;
            case "journey":
                Keep(Journeys, new JourneyReader(known, phrases, problems).Read(block.Node));
                break;
            case "meeting":
                Keep(Meetings, new MeetingReader(phrases, problems).Read(block.Node));
                break;
            case "ladder":
                Keep(Ladders, new LadderReader(phrases, problems).Read(block.Node));
                break;
            case "queue":
                Keep(Queues, new QueueReader(known, phrases, problems).Read(block.Node));
                break;
            case "weights":
                Keep(Weights, new FigureReader(known, phrases, problems).Weights(block.Node));
                break;
            case "measure":
                Keep(Measures, new FigureReader(known, phrases, problems).Measure(block.Node));
                break;
            case "not encoded":
                NotEncoded.AddRange(
                    new FigureReader(known, phrases, problems).NotEncoded(block.Node)
                );
                break;
            case "scenario":
                Keep(
                    Scenarios,
                    new ScenarioReader(known, phrases, problems).Read(
                        block.Node,
                        block.Fence.Clause
                    )
                );
                break;
        }
    }

    private static void Keep<T>(List<T> list, T? rule)
        where T : class
    {
        if (rule is not null)
            list.Add(rule);
    }
}
