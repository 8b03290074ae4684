using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Families;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries.Children;
using Throughline.Web.Components;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Children.Case;

public sealed class SiblingsModel(ThroughlineDb db, TimeProvider clock, Door door, SiteLinks links)
    : ChildActPage(db, clock, links)
{
    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public List<string> These { get; set; } = [];

    [BindProperty]
    public string? WithNumber { get; set; }

    public IReadOnlyList<Option> Answers { get; } =
    [
        new($"{SiblingsAre.These}", "These", "The ones ticked below, and no others"),
        new($"{SiblingsAre.None}", "None are known", "Somebody has looked, and there are none"),
        new($"{SiblingsAre.NotChecked}", "Not checked", "Nobody has looked yet"),
    ];

    public IReadOnlyList<Option> Others =>
        [
            .. Record.FamilySeen.Select(c => new Option(
                c.Id,
                c.Name,
                $"{(c.BirthDate is { } born ? $"Born {Text.Of(born)}" : "Not yet born")}, held by {c.Team ?? "nobody"}"
            )),
        ];

    protected override bool ShowsFamily => true;

    public void OnGet()
    {
        Answer = Record.Siblings?.Answer.ToString();
        These = Record.Siblings is { Answer: not SiblingsAre.NotChecked } answered
            ? [.. answered.SiblingIds]
            : [.. Others.Select(o => o.Value)];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Enum.TryParse<SiblingsAre>(Answer, out var answer) || !Enum.IsDefined(answer))
        {
            ModelState.AddModelError(nameof(Answer), "Choose an answer");
            return Page();
        }

        var chosen = answer is SiblingsAre.These ? These : [];
        return await Finish(
            await door.AnswerSiblings(new(Child.Id, answer, chosen), Deed(), Cancel),
            (nameof(AnswerSiblings.SiblingIds), nameof(These))
        );
    }

    public async Task<IActionResult> OnPostJoinAsync()
    {
        var other = string.IsNullOrWhiteSpace(WithNumber)
            ? null
            : await ChildFound.ByNumber(Db, Viewer, WithNumber.Trim(), Today, Cancel);
        if (other is null)
        {
            ModelState.AddModelError(
                nameof(WithNumber),
                "Enter the number of a child whose record you may open"
            );
            return Page();
        }

        return await Finish(await door.JoinFamily(new(Child.Id, other.Id), Deed(), Cancel));
    }
}
