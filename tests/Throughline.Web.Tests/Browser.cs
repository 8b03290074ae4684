using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace Throughline.Web.Tests;

/// <summary>What came back: after redirects, the last answer.</summary>
public sealed record Page(
    HttpStatusCode Status,
    string Path,
    string Html,
    IHtmlDocument Document,
    HttpResponseMessage Response
)
{
    public string Title => Document.Title ?? "";
    public string Heading => Clean(Document.QuerySelector("h1")?.TextContent);
    public string Main => Clean(Document.QuerySelector("main")?.TextContent);

    public bool Says(string text) => Main.Contains(text, StringComparison.Ordinal);

    /// <summary>The sentences of the error summary.</summary>
    public IReadOnlyList<string> Errors =>
        [
            .. Document
                .QuerySelectorAll(".govuk-error-summary__list li")
                .Select(e => Clean(e.TextContent)),
        ];

    public string? Link(string text) =>
        Document
            .QuerySelectorAll("a")
            .FirstOrDefault(a => Clean(a.TextContent).StartsWith(text, StringComparison.Ordinal))
            ?.GetAttribute("href");

    public string? Value(string field) =>
        Document.QuerySelector($"[name='{field}']") switch
        {
            IHtmlTextAreaElement text => text.Value,
            IHtmlSelectElement select => select.Value,
            IHtmlInputElement { Type: "radio" or "checkbox" } => Document
                .QuerySelector($"[name='{field}'][checked]")
                ?.GetAttribute("value"),
            IHtmlInputElement input => input.Value,
            _ => null,
        };

    private static string Clean(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A browser without a script: cookies, links and forms.</summary>
public sealed class Browser(HttpMessageHandler server) : IDisposable
{
    private readonly HttpClient http = new(
        new CookieContainerHandler(new CookieContainer()) { InnerHandler = server }
    )
    {
        BaseAddress = new("http://localhost"),
    };

    public Task<Page> Get(string path) => Follow(() => http.GetAsync(path));

    /// <summary>Sends the page's form with what it holds, and with these fields instead of its own.</summary>
    /// <param name="fields">A field given twice is sent twice; null leaves it out.</param>
    public Task<Page> Send(Page page, params (string Name, string? Value)[] fields) =>
        Send(page, "main form", fields);

    public Task<Page> Send(Page page, string form, params (string Name, string? Value)[] fields)
    {
        var element =
            (IHtmlFormElement?)page.Document.QuerySelector(form)
            ?? throw new InvalidOperationException($"{page.Path} has no form {form}: {page.Main}");
        return Send(page, element, element.GetAttribute("action"), fields);
    }

    /// <summary>Sends the form of a button that sends it to an address of its own.</summary>
    public Task<Page> Press(Page page, string button, params (string Name, string? Value)[] fields)
    {
        var pressed = page
            .Document.QuerySelectorAll("main button[formaction]")
            .OfType<IHtmlButtonElement>()
            .Single(b => b.TextContent.Trim() == button);
        return Send(page, pressed.Form!, pressed.GetAttribute("formaction"), fields);
    }

    /// <param name="address">Where it is sent; the page's own whole address when it says nothing.</param>
    private Task<Page> Send(
        Page page,
        IHtmlFormElement element,
        string? address,
        (string Name, string? Value)[] fields
    )
    {
        var action = address is { Length: > 0 }
            ? address
            : page.Response.RequestMessage!.RequestUri!.PathAndQuery;
        if (action.StartsWith('?'))
            action = page.Path + action;
        return Post(action, [.. Held(element, [.. fields.Select(f => f.Name)]), .. fields]);
    }

    public Task<Page> Post(string path, params (string Name, string? Value)[] fields) =>
        Follow(() =>
            http.PostAsync(
                path,
                new FormUrlEncodedContent(
                    fields
                        .Where(f => f.Value is not null)
                        .Select(f => KeyValuePair.Create(f.Name, f.Value!))
                )
            )
        );

    /// <summary>Sends the page's form with files, as a browser does with <c>multipart/form-data</c>.</summary>
    public Task<Page> Upload(
        Page page,
        IEnumerable<(string Field, string FileName, byte[] Content)> files,
        params (string Name, string Value)[] fields
    ) =>
        Follow(() =>
        {
            var form = (IHtmlFormElement)page.Document.QuerySelector("main form")!;
            var content = new MultipartFormDataContent();
            var held = Held(form, [.. fields.Select(f => f.Name)])
                .Where(f => form.QuerySelector($"[type=file][name='{f.Item1}']") is null);
            foreach (
                var (name, value) in held.Concat(fields.Select(f => (f.Name, (string?)f.Value)))
            )
                content.Add(new StringContent(value ?? ""), name);
            foreach (var (field, fileName, bytes) in files)
                content.Add(new ByteArrayContent(bytes), field, fileName);
            return http.PostAsync(page.Path, content);
        });

    public void Dispose() => http.Dispose();

    private async Task<Page> Follow(Func<Task<HttpResponseMessage>> ask)
    {
        var response = await ask();
        for (var hops = 0; response.Headers.Location is { } to && hops < 5; hops++)
            response = await http.GetAsync(to);
        var html = await response.Content.ReadAsStringAsync();
        return new(
            response.StatusCode,
            response.RequestMessage!.RequestUri!.AbsolutePath,
            html,
            new HtmlParser().ParseDocument(html),
            response
        );
    }

    private static IEnumerable<(string, string?)> Held(IHtmlFormElement form, HashSet<string> but)
    {
        foreach (var element in form.QuerySelectorAll("input, select, textarea"))
        {
            if (element.GetAttribute("name") is not { } name || but.Contains(name))
                continue;
            switch (element)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox" } choice:
                    if (choice.IsChecked)
                        yield return (name, choice.Value);
                    break;
                case IHtmlInputElement input:
                    yield return (name, input.Value);
                    break;
                case IHtmlSelectElement select:
                    yield return (name, select.Value);
                    break;
                case IHtmlTextAreaElement text:
                    yield return (name, text.Value);
                    break;
            }
        }
    }
}
