using Throughline.Procedures.Rules;
using Throughline.Web.Procedures;

namespace Throughline.Web.Pages.Procedures;

/// <summary>One clause, with what the partial view needs to show it.</summary>
/// <param name="UnderPart">It stands under the heading of its part, which is then one level up.</param>
public sealed record ClauseView(Woven Woven, Checked Checked, WovenClause Of, bool UnderPart)
{
    public Clause Clause => Of.Clause;

    public string Force =>
        Clause.Force switch
        {
            Throughline.Procedures.Rules.Force.Must => "Must",
            Throughline.Procedures.Rules.Force.Should => "Should",
            Throughline.Procedures.Rules.Force.Normally => "Normally",
            Throughline.Procedures.Rules.Force.May => "May",
            Throughline.Procedures.Rules.Force.Info => "Information",
        };

    public static string Because(NotEncodedBecause because) =>
        because switch
        {
            NotEncodedBecause.Aspiration => "It is an aim, and no act could be tested against it.",
            NotEncodedBecause.Judgement => "It leaves the matter to somebody’s judgement.",
            NotEncodedBecause.Context => "It explains, and asks nothing of anybody.",
            NotEncodedBecause.SaidElsewhere => "Another clause says the same.",
            NotEncodedBecause.OutOfScope => "It is about something other than moving a case.",
        };
}
