using Throughline.Casework.Duties;
using Throughline.Casework.Facts;
using Throughline.Casework.Families;
using Throughline.Casework.Ledger;
using Throughline.Casework.People;
using Throughline.Casework.Teams;
using Throughline.Casework.Transfers;

namespace Throughline.Casework.Deciding;

/// <summary>What is on record of one child.</summary>
/// <param name="Statements">Those that stand; replaced and withdrawn ones are left out.</param>
/// <param name="Rows">The child's ledger rows.</param>
public sealed record ChildRecord(
    Child Child,
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<Responsibility> Rows
);

/// <summary>Everything that a decision about one child is made from.</summary>
/// <param name="Siblings">Brothers and sisters, by the latest answer on them.</param>
/// <param name="Transfer">The transfer under way, if there is one.</param>
/// <param name="Evidence">Of duties outside any transfer, of the child or the family.</param>
public sealed record CaseRecord(
    ChildRecord Of,
    IReadOnlyList<ChildRecord> Siblings,
    Transfer? Transfer,
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyDictionary<string, Team> Teams,
    IReadOnlyDictionary<string, Person> People
);
