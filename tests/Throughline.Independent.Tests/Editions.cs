using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;

namespace Throughline.Independent.Tests;

/// <summary>The editions that the program ships.</summary>
internal static class Editions
{
    private static readonly Library Shipped = Library.Load(Checkout.Procedures);

    /// <summary>What the law says, and each council's.</summary>
    public static IEnumerable<Edition> All => Shipped.All.Select(e => e.Edition).OfType<Edition>();

    public static Edition Of(string council) =>
        Shipped.Of(council).FirstOrDefault()
        ?? throw new InvalidOperationException(
            $"no edition of {council} loads: {string.Join("; ", Shipped.AllProblems.Take(5))}"
        );
}
