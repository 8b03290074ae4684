using System.Text.RegularExpressions;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Throughline.Tests;

/// <summary>docs/safety/hazards.yaml says which tests show that each control works: they are there.</summary>
public partial class HazardTests
{
    private static readonly string[] Named =
    [
        "wrong child moved",
        "child without a worker",
        "hidden address disclosed",
        "stale decision acted on",
        "rule wrong",
        "clock missed",
        "children merged or doubled",
        "sibling split unnoticed",
        "product and case system disagree",
        "curious insider",
        "tool blocks a move that must happen",
        "wrong workbook",
        "over-trust",
        "loss",
    ];

    private static readonly IReadOnlyList<Hazard> Register = new DeserializerBuilder()
        .WithNamingConvention(new Spaced())
        .WithEnforceRequiredMembers()
        .Build()
        .Deserialize<List<Hazard>>(Checkout.Read("docs/safety/hazards.yaml"));

    [Fact]
    public void Every_hazard_stands_in_the_register_with_its_harm_and_its_causes()
    {
        Assert.Equal(Named, Register.Select(h => h.Name));
        Assert.All(Register, h => Assert.NotEmpty(h.Harm));
        Assert.All(Register, h => Assert.NotEmpty(h.Causes));
    }

    [Fact]
    public void Every_control_is_shown_by_tests_that_exist()
    {
        var known = Checkout
            .Files.Where(f =>
                f.StartsWith("tests/", StringComparison.Ordinal)
                && f.EndsWith(".cs", StringComparison.Ordinal)
            )
            .SelectMany(TestsIn)
            .ToHashSet();

        var wanting =
            from hazard in Register
            from control in hazard.Controls
            from test in control.ShownBy.DefaultIfEmpty("(no test)")
            where !known.Contains(test)
            select $"{hazard.Name}: {control.Control}: {test}";

        Assert.Empty(wanting);
    }

    private static IEnumerable<string> TestsIn(string file)
    {
        var text = Checkout.Read(file);
        var type = TestClass().Match(text).Groups["name"].Value;
        return TestMethod().Matches(text).Select(m => $"{type}.{m.Groups["name"].Value}");
    }

    [GeneratedRegex(@"class (?<name>\w+Tests)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TestClass();

    [GeneratedRegex(
        @"\[(Fact|Theory)[^\]]*\][^{;]*?(void|Task) (?<name>\w+)\(",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        1000
    )]
    private static partial Regex TestMethod();

    public sealed class Hazard
    {
        [YamlMember(Alias = "hazard", ApplyNamingConventions = false)]
        public required string Name { get; init; }
        public required string Harm { get; init; }
        public required List<string> Causes { get; init; }
        public required List<HazardControl> Controls { get; init; }
    }

    public sealed class HazardControl
    {
        public required string Control { get; init; }
        public required List<string> ShownBy { get; init; }
    }

    private sealed class Spaced : YamlDotNet.Serialization.INamingConvention
    {
        public string Apply(string value) =>
            UnderscoredNamingConvention.Instance.Apply(value).Replace('_', ' ');

        public string Reverse(string value) => value.Replace(' ', '_');
    }
}
