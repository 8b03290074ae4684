using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Casework;
using Throughline.Casework.Permission;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Web.Security;

namespace Throughline.Web.Forms;

/// <summary>
/// A page with a form that acts. Its view wraps the fields in <c>&lt;act-form&gt;</c>, which sends along the form's
/// token (a form acts once) and how far the watched chains had come (a page gone stale is told so, and keeps
/// what was typed). Its POST handler reads the fields, runs one act with <see cref="Deed"/>, and returns
/// <see cref="Finish"/>: the page again with the refusal, or the page at <see cref="DoneAt"/>.
/// </summary>
public abstract class ActPage(ThroughlineDb db, TimeProvider clock) : PageModel
{
    private const int TokenLength = 32;

    [BindProperty]
    public string? Token { get; set; }

    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>What others did to these records while the page was open; the view shows it above the form.</summary>
    public IReadOnlyList<JournalLine> Meanwhile { get; private set; } = [];

    protected ThroughlineDb Db => db;
    protected Viewer Viewer => HttpContext.Viewer();
    protected DateOnly Today => Viewer.Day;
    protected CancellationToken Cancel => HttpContext.RequestAborted;

    /// <summary>The chains on which a change by somebody else matters to this page.</summary>
    protected abstract IReadOnlyCollection<string> Watches { get; }

    /// <summary>The page that says what an act did.</summary>
    protected virtual string? DoneAt(string subjectId, string actId) => null;

    /// <summary>Reads what the page shows; runs before every handler, once the caller's right to be here is known.</summary>
    protected virtual Task Load() => Task.CompletedTask;

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        await Load();
        var lengths = await ChainLengths.Of(db, Watches, Cancel);
        var posted = HttpMethods.IsPost(Request.Method);
        if (posted && HasToken() && await AlreadyDone() is { } doneAt)
        {
            context.Result = Redirect(doneAt);
            return;
        }

        if (posted && !IsOurs())
        {
            ModelState.AddModelError(
                "",
                "This form was out of date. Check your answers and send it again."
            );
            Redraw(lengths);
            context.Result = Page();
            return;
        }

        if (posted && LedOn())
        {
            ModelState.Clear();
            Redraw(lengths);
            context.Result = Page();
            return;
        }

        if (!posted)
            Redraw(lengths);
        await next();
    }

    /// <summary>True when the form of another page was sent on to this one, which takes over what it can use and asks for the rest.</summary>
    protected virtual bool LedOn() => false;

    /// <summary>Who acts, when and why: the argument of every act.</summary>
    /// <param name="day">The day on which it happened; today when left out.</param>
    protected Deed Deed(
        string? why = null,
        DateOnly? day = null,
        string? onBehalfOf = null,
        string? edition = null
    ) =>
        new(
            Viewer.PersonId,
            clock.Instant(),
            day ?? Today,
            string.IsNullOrWhiteSpace(why) ? null : why.Trim(),
            onBehalfOf,
            edition
        )
        {
            Form = new(Token!, Watched()),
        };

    /// <summary>
    /// The deed on one of the children of a form that acts on many: it acts once on each, and what others did
    /// meanwhile to one child stops the act on that child alone.
    /// </summary>
    protected Deed DeedOn(string childId, string? why, DateOnly day)
    {
        var chain = Chain.Child(childId);
        var seen = SeenText.Read(Seen)!.GetValueOrDefault(chain);
        return Deed(why, day) with
        {
            Form = new($"{Token}-{childId}", new Dictionary<string, int> { [chain] = seen }),
        };
    }

    /// <summary>The same page again, with the refusal beside its field and everything that was typed.</summary>
    /// <param name="fields">Where the command's properties have other names on the page.</param>
    protected async Task<IActionResult> Refused(
        Refusal refusal,
        params (string Property, string Field)[] fields
    )
    {
        if (refusal.Kind is RefusalKind.Hidden)
            return NotFound();
        if (refusal.Kind is RefusalKind.Stale)
        {
            Meanwhile = await Journals.Since(db, Viewer, Watched(), Cancel);
            await HttpContext.NoteAlso(Meanwhile.SelectMany(l => l.ChildIds));
            Redraw(await ChainLengths.Of(db, Watches, Cancel));
        }

        var field = fields.FirstOrDefault(f => f.Property == refusal.Field).Field ?? refusal.Field;
        ModelState.AddModelError(field ?? "", refusal.Sentence);
        return Page();
    }

    /// <summary>What the page saw, of the chains it watches and no others: the field comes from a browser.</summary>
    private Dictionary<string, int> Watched() =>
        SeenText.Read(Seen)!.Where(s => Watches.Contains(s.Key)).ToDictionary();

    /// <summary>The page again with the refusal, or on to the page that says what was done.</summary>
    protected async Task<IActionResult> Finish(
        Result<Done> result,
        params (string Property, string Field)[] fields
    ) =>
        result.IsRefused(out var refusal)
            ? await Refused(refusal, fields)
            : Redirect(
                DoneAt(result.Value.SubjectId, result.Value.ActId)
                    ?? throw new InvalidOperationException(
                        $"{GetType()} names no page at which it is done."
                    )
            );

    /// <summary>Where a form led that is sent a second time, by a double click or from the browser's memory.</summary>
    private async Task<string?> AlreadyDone() =>
        await SpentForms.Of(db, Token!, Viewer.PersonId, Cancel) is { } done
            ? DoneAt(done.SubjectId, done.ActId)
            : null;

    private bool HasToken() =>
        Token is { Length: TokenLength } && Token.All(char.IsAsciiHexDigitLower);

    private bool IsOurs() =>
        HasToken() && SeenText.Read(Seen) is { } seen && Watches.All(seen.ContainsKey);

    private void Redraw(IReadOnlyDictionary<string, int> lengths)
    {
        Token = Ids.Token();
        Seen = SeenText.Write(lengths);
        ModelState.Remove(nameof(Token));
        ModelState.Remove(nameof(Seen));
    }
}
