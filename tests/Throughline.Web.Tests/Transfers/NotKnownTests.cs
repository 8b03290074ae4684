namespace Throughline.Web.Tests.Transfers;

/// <summary>A family whose brothers and sisters nobody has checked: whoever waits is told so, and led to where it is said.</summary>
public sealed class NotKnownTests
{
    private const string NotKnown =
        "Not known: siblings of Ivy Ashdown and Max Ashdown (ask the sending manager).";

    [Fact]
    public async Task Before_the_request_the_sending_manager_reads_what_would_stop_the_acceptance_and_where_to_say_it()
    {
        await using var it = await Moving.Open(siblingsKnown: false);
        await it.MakeReady();

        var request = await it.Get(it.Assessment.Manager, "request");

        Assert.True(request.Says("It cannot be accepted yet."));
        Assert.True(request.Says(NotKnown));
        Assert.Equal($"/children/{it.Ivy}/siblings", request.Link(Who("Ivy")));
        Assert.Equal($"/children/{it.Max}/siblings", request.Link(Who("Max")));
    }

    [Fact]
    public async Task The_acceptance_says_what_is_not_known_and_goes_through_once_it_is_said()
    {
        await using var it = await Moving.Open(siblingsKnown: false);
        await it.MakeReady();
        await it.Do(it.Assessment.Manager, "request");
        await it.LetPass(r => r != "wok-siblings-worker");

        var asked = await it.Get(it.Brambles.Manager, "accept");
        var refused = await Accept(it);

        Assert.True(asked.Says(NotKnown));
        Assert.DoesNotContain(
            asked.Document.QuerySelectorAll("main a"),
            a => a.TextContent.Contains("siblings' worker", StringComparison.Ordinal)
        );
        Assert.Contains(
            refused.Errors,
            e => e.Contains("Not known: siblings of Ivy Ashdown", StringComparison.Ordinal)
        );
        foreach (var (child, name) in new[] { (it.Ivy, "Ivy"), (it.Max, "Max") })
        {
            Assert.Equal($"/children/{child}/siblings", asked.Link(Who(name)));
            await it.Do(
                it.Brambles.Manager,
                asked.Link(Who(name))!,
                [("Answer", "These"), ("These", child == it.Ivy ? it.Max : it.Ivy)]
            );
        }
        Assert.False((await it.Get(it.Brambles.Manager, "accept")).Says("Not known"));
        Assert.Empty((await Accept(it)).Errors);
        Assert.True((await it.Get(it.Brambles.Manager, $"/children/{it.Ivy}")).Says("Amir Shah"));
    }

    private static async Task<Page> Accept(Moving it)
    {
        using var browser = await it.As(it.Brambles.Manager);
        var check = await browser.Send(
            await browser.Get(it.Join("accept")),
            ("CaseSystem", "later")
        );
        return await browser.Send(check);
    }

    private static string Who(string name) =>
        $"Say who the brothers and sisters of {name} Ashdown are";
}
