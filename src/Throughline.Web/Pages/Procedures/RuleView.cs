using Throughline.Procedures.Rules;
using Throughline.Procedures.Scenarios;
using Throughline.Procedures.Words;

namespace Throughline.Web.Pages.Procedures;

/// <summary>A rule in words, as the engine reads it.</summary>
public sealed record RuleView(ClauseView Clause, Rule Rule)
{
    public string Kind =>
        Rule switch
        {
            IExcepts { ExceptionTo.Count: > 0 } => "Exception",
            _ => Text.Capital(Rule.Kind),
        };

    public IReadOnlyList<string> Words => RuleWords.Of(Rule, Clause.Woven.Edition);
}

/// <summary>A worked example and how it came out.</summary>
public sealed record ScenarioView(Scenario Scenario, ScenarioResult Result);
