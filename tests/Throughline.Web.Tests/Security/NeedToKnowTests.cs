using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Casework.Facts;
using Throughline.Casework.Families;
using Throughline.Casework.Transfers;
using Throughline.Records.Acts;
using Throughline.Records.Queries;

namespace Throughline.Web.Tests.Security;

/// <summary>
/// Walks every address of the site as every person, and looks for a restricted child in the bytes. Addresses are read
/// from the running site, so that a page added later is walked too.
/// </summary>
public sealed class NeedToKnowTests
{
    private const string GivenName = "Xanthippe";
    private const string FamilyName = "Quillfeather";
    private const string Number = "90210777";

    [Fact]
    public async Task A_restricted_child_is_named_to_nobody_but_those_who_are_named()
    {
        await using var site = await Site.Open();
        var planted = await Plant(site);
        var people = await Everybody(site);

        var broken = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var person in people.Where(p => p != planted.Worker && p != planted.Senior))
        {
            using var browser = await site.As(person);
            foreach (var path in Addresses(site, planted))
            {
                var page = await browser.Get(path);
                AssertSilent(page, path);
                if (page.Status is HttpStatusCode.InternalServerError)
                    broken.Add(path);
            }

            foreach (var words in new[] { GivenName, FamilyName, Number, "" })
            {
                var found = await browser.Send(await browser.Get("/children"), ("Words", words));
                // What was typed stands in the field again; what was found must not.
                AssertSilent(
                    found with
                    {
                        Html = found
                            .Document.QuerySelector(".govuk-grid-column-two-thirds")!
                            .InnerHtml,
                    },
                    words
                );
            }
        }

        Assert.Empty(broken);
    }

    [Fact]
    public async Task Whoever_is_named_finds_the_child_and_sees_that_the_record_is_restricted()
    {
        await using var site = await Site.Open();
        var planted = await Plant(site);
        using var browser = await site.As(planted.Worker);

        var page = await browser.Get($"/children/{planted.Child}");

        Assert.Equal($"{GivenName} {FamilyName}", page.Heading);
        Assert.True(page.Says("Restricted"));
    }

    [Fact]
    public async Task A_sister_s_page_shows_a_reference_in_place_of_the_restricted_child()
    {
        await using var site = await Site.Open();
        var planted = await Plant(site);
        using var browser = await site.As(site.House.Assessment.Manager);

        var page = await browser.Get($"/children/{planted.Sister}");

        Assert.True(page.Says("Restricted record"));
        AssertSilent(page, "sister");
    }

    [Fact]
    public async Task Whoever_has_not_signed_in_is_shown_no_page_but_the_way_in()
    {
        await using var site = await Site.Open();
        var planted = await Plant(site);
        using var browser = site.Nobody();

        foreach (var path in Addresses(site, planted))
        {
            var page = await browser.Get(path);
            Assert.True(
                page.Path is "/sign-in" or "/problem" || path is "/sign-in" or "/sign-out",
                $"{path} was shown to somebody who has not signed in"
            );
            AssertSilent(page, path);
        }
    }

    [Fact]
    public async Task Every_sight_of_a_child_is_noted()
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.Assessment);
        var worker = site.House.Assessment.Workers[0];
        using var browser = await site.As(worker);

        await browser.Get("/children");
        await browser.Get($"/children/{child}");

        var sights = await site.House.Database.Sights.Of(child);
        Assert.Contains(sights, s => (s.PersonId, s.In) == (worker, "/Children/Case/Index"));
        Assert.Contains(sights, s => (s.PersonId, s.In) == (worker, "/Children/Index"));
    }

    [Fact]
    public async Task Whoever_tries_many_records_in_vain_is_told_to_wait_and_learns_nothing_more()
    {
        await using var site = await Site.Open(rates: r => r.RefusedReadsPerMinute = 3);
        var child = await site.House.Child(site.House.Assessment);
        using var browser = await site.As(site.House.Assessment.Workers[0]);

        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/children/{i}")).Status);

        Assert.Equal(
            HttpStatusCode.TooManyRequests,
            (await browser.Get($"/children/{child}")).Status
        );
    }

    [Fact]
    public async Task Searching_without_end_is_stopped()
    {
        await using var site = await Site.Open(rates: r => r.SearchesPerMinute = 2);
        using var browser = await site.As(site.House.Assessment.Workers[0]);

        await browser.Get("/children");
        await browser.Get("/children");

        Assert.Equal("Too many requests", (await browser.Get("/children")).Heading);
    }

    private sealed record Planted(
        string Child,
        string Sister,
        string Worker,
        string Senior,
        IReadOnlyDictionary<string, IReadOnlyList<string>> Ids
    );

    /// <summary>A restricted child and her sister, on one transfer, on the list of one meeting.</summary>
    private static async Task<Planted> Plant(Site site)
    {
        var house = site.House;
        var manager = house.By(house.Assessment.Manager);
        var worker = house.Assessment.Workers[0];
        var sister = await house.Child(house.Assessment, "Ada", "Plain");
        var child = await house.Child(house.Assessment, GivenName, FamilyName, number: Number);
        _ = (await house.Door.JoinFamily(new(child, sister), manager)).Value;
        foreach (var (one, other) in new[] { (child, sister), (sister, child) })
            _ = (
                await house.Door.AnswerSiblings(new(one, SiblingsAre.These, [other]), manager)
            ).Value;
        _ = (
            await house.Door.RecordStatement(
                new(child, "plan", "child in need", StatementKind.Fact, house.Today),
                manager
            )
        ).Value;
        var begun = (
            await site
                .App.Services.GetRequiredService<TransferDesk>()
                .Begin(
                    house.By(house.Assessment.Manager, why: "Agreed between both managers"),
                    new ProposeOutsideProcedure([sister, child], house.LongTerm.Id)
                )
        ).Value;
        var listed = (
            await site
                .App.Services.GetRequiredService<MeetingDesk>()
                .List(
                    house.By(house.Assessment.Manager),
                    begun.SubjectId,
                    house.Today.AddDays(2),
                    $"{GivenName} and her sister need one team"
                )
        ).Value;
        _ = (
            await site
                .App.Services.GetRequiredService<DutyDesk>()
                .Keep(
                    manager,
                    new(
                        child,
                        null,
                        $"Mrs {FamilyName}",
                        "mother",
                        true,
                        Casework.Duties.SafeToContact.Yes,
                        null,
                        null,
                        null
                    )
                )
        ).Value;
        _ = (
            await house.Door.RestrictChild(
                new(child, [worker, house.ServiceManager]),
                house.By(house.ServiceManager, why: "Known to somebody on the staff")
            )
        ).Value;
        await using var db = house.Database.Open();
        return new(
            child,
            sister,
            worker,
            house.ServiceManager,
            new Dictionary<string, IReadOnlyList<string>>
            {
                ["child"] = [child, sister],
                ["transfer"] = [begun.SubjectId],
                ["meeting"] = [.. db.Meetings.Select(m => m.Id)],
                ["act"] = [begun.ActId, listed.ActId],
                ["family"] = [begun.SubjectId, db.Children.Single(c => c.Id == child).FamilyId!],
                ["statement"] = [db.Statements.Single(s => s.ChildId == child).Id],
                ["who"] = ["new", db.Recipients.Single().Id],
                ["person"] = [house.Assessment.Manager],
                ["reading"] = ["R4"],
                ["team"] = [house.Assessment.Id, house.LongTerm.Id],
                ["step"] = ["0", "1"],
                ["ends"] = ["1"],
                ["what"] = ["list", "minutes", "list.csv", "withdraw", "decline"],
                ["council"] = ["wokingham"],
                ["edition"] = ["2023-11"],
            }
        );
    }

    private static async Task<IReadOnlyList<string>> Everybody(Site site)
    {
        await using var db = site.House.Database.Open();
        return [.. (await Staff.InPost(db, site.House.Today, default)).Select(s => s.PersonId)];
    }

    /// <summary>Every page's address, with the planted ids wherever one of their kind is asked for.</summary>
    private static IReadOnlyList<string> Addresses(Site site, Planted planted) =>
        [
            .. site
                .App.Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
                .SelectMany(e => Filled(e.RoutePattern, planted))
                .Distinct(),
        ];

    private static IEnumerable<string> Filled(RoutePattern pattern, Planted planted) =>
        pattern
            .PathSegments.Select(s => s.Parts.Single())
            .Aggregate<RoutePatternPart, IEnumerable<string>>(
                [""],
                (paths, part) =>
                    from path in paths.ToList()
                    from value in Values(part, planted)
                    select $"{path}/{value}"
            )
            .Select(path => path.Length == 0 ? "/" : path);

    private static IReadOnlyList<string> Values(RoutePatternPart part, Planted planted) =>
        part switch
        {
            RoutePatternLiteralPart literal => [literal.Content],
            // Ids of other kinds: the child's own is the nearest thing to a right guess.
            RoutePatternParameterPart parameter => planted.Ids.GetValueOrDefault(
                parameter.Name,
                [planted.Child]
            ),
            _ => throw new InvalidOperationException($"Nobody fills in {part}."),
        };

    private static void AssertSilent(Page page, string where)
    {
        foreach (var secret in new[] { GivenName, FamilyName, Number })
            Assert.False(
                page.Html.Contains(secret, StringComparison.OrdinalIgnoreCase),
                $"{where} gives away {secret}"
            );
    }
}
