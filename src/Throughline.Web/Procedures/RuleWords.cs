using Throughline.Procedures.Rules;

namespace Throughline.Web.Procedures;

/// <summary>A rule told in sentences.</summary>
public static class RuleWords
{
    public static IReadOnlyList<string> Of(Edition edition, Rule rule) => [];
}
