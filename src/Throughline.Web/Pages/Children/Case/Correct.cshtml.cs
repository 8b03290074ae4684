using Microsoft.AspNetCore.Mvc;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Web.Forms;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Children.Case;

public sealed class CorrectModel(ThroughlineDb db, TimeProvider clock, Door door, SiteLinks links)
    : ChildActPage(db, clock, links)
{
    private const int LongestNumber = 20;

    [BindProperty]
    public string? GivenName { get; set; }

    [BindProperty]
    public string? FamilyName { get; set; }

    [BindProperty]
    public DateParts BirthDate { get; set; } = new();

    [BindProperty]
    public DateParts ExpectedDate { get; set; } = new();

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public void OnGet()
    {
        (GivenName, FamilyName, Number) = (Child.GivenName, Child.FamilyName, Child.Number);
        BirthDate = DateParts.Of(Child.BirthDate);
        ExpectedDate = DateParts.Of(Child.ExpectedDate);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var given = Words.Name(ModelState, nameof(GivenName), GivenName, "the given name");
        var family = Words.Name(ModelState, nameof(FamilyName), FamilyName, "the family name");
        var born = Child.IsUnborn
            ? null
            : BirthDate.Read(ModelState, nameof(BirthDate), "the birth date");
        var expected = Child.IsUnborn
            ? ExpectedDate.Read(ModelState, nameof(ExpectedDate), "the expected date")
            : Child.ExpectedDate;
        var number = Words.Line(
            ModelState,
            nameof(Number),
            Number,
            "the number",
            LongestNumber,
            needed: false
        );
        Words.Reason(ModelState, nameof(Why), Why, needed: false);
        return ModelState.IsValid
            ? await Finish(
                await door.CorrectChild(
                    new(Child.Id, given!, family!, born, expected, number),
                    Deed(Why),
                    Cancel
                )
            )
            : Page();
    }
}
