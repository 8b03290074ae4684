using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Errors;

/// <summary>
/// Whatever goes wrong is said here, without the inner workings. A record that is not there and one that is not
/// yours are the same page.
/// </summary>
[IgnoreAntiforgeryToken]
public sealed class ProblemModel(Birth birth) : PageModel
{
    private bool chooses;

    public string Heading { get; private set; } = "";
    public IReadOnlyList<string> Sentences { get; private set; } = [];

    /// <summary>What a refused form held, so that it is not lost.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Typed { get; private set; } = [];

    /// <summary>False where something broke in the midst of it.</summary>
    public bool SurelyNotSaved => Response.StatusCode is >= 400 and < 500;

    public Task OnGetAsync() => Say();

    public async Task OnPostAsync()
    {
        await Say();
        Typed = await TypedWords.OfAsync(Request);
    }

    private async Task Say()
    {
        if (Response.StatusCode is StatusCodes.Status401Unauthorized)
            chooses = await birth.IsDemonstration(HttpContext.RequestAborted);
        (Heading, Sentences) = Words();
    }

    private (string Heading, IReadOnlyList<string> Sentences) Words() =>
        Response.StatusCode switch
        {
            StatusCodes.Status400BadRequest => (
                "This page is out of date",
                [
                    "Nothing was saved. You may have changed who you are in another window, or left the page open for long.",
                    "Go back, open the page again and send it once more.",
                ]
            ),
            StatusCodes.Status401Unauthorized when chooses => (
                "You are signed out",
                [
                    "Nothing was saved.",
                    "Choose who to be again, then open the page and send it once more.",
                ]
            ),
            StatusCodes.Status401Unauthorized => (
                "You need to sign in",
                [
                    "This database is live, so nobody may choose who to be, and it has not been connected to your council’s sign-in.",
                    "Whoever runs it connects it to the council’s OpenID Connect provider: its address, a client id and a client secret, and a login for each person on the staff.",
                ]
            ),
            StatusCodes.Status404NotFound or StatusCodes.Status200OK => (
                "Page not found",
                [
                    "If you typed or pasted the address, check that it is whole.",
                    "The record may not exist, or it may not be one that you may open.",
                ]
            ),
            StatusCodes.Status405MethodNotAllowed => (
                "That cannot be done here",
                ["Open the page again from the start."]
            ),
            StatusCodes.Status413PayloadTooLarge => (
                "That is too large",
                ["Nothing was saved. Send a smaller file or a shorter text."]
            ),
            StatusCodes.Status429TooManyRequests => (
                "Too many requests",
                ["You asked for more than one person usually does. Wait a minute, then try again."]
            ),
            _ => (
                "Sorry, there is a problem",
                (string[])
                    [
                        "Something went wrong here, and it was not your doing. What you sent may not have been saved: open the record and look before you send it again.",
                    ]
            ),
        };
}
