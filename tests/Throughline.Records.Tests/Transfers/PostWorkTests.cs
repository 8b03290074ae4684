using Throughline.Casework.Facts;
using Throughline.Casework.Families;
using Throughline.Casework.People;
using Throughline.Casework.Transfers;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Testing;

namespace Throughline.Records.Tests.Transfers;

/// <summary>What Gateshead's text asks of a desk or an office is found by whoever sits there, and no more than that.</summary>
public sealed class PostWorkTests
{
    private const string Audit = "gat-audit-at-transfer";

    [Theory, OnBoth]
    public async Task Each_step_of_a_contact_s_way_down_is_found_by_the_duty_worker_whose_it_is(
        Database kind
    )
    {
        await using var it = await Contact.On(kind);
        await it.Begin();
        Assert.Contains("request sent", await it.Asked(it.Duty));
        Assert.DoesNotContain("family spoken to", await it.Asked(it.Desk));

        await it.Did(it.Duty, new RequestAcceptance());
        Assert.Contains("family spoken to", await it.Asked(it.Desk));
        Assert.Empty(await it.Asked(it.Duty));
        Assert.Empty(await it.Asked(it.Helper));

        await it.Did(it.Desk, new CompleteStep("family spoken to"));
        Assert.Contains("gat-contact-request", await it.Asked(it.Desk));
    }

    [Theory, OnBoth]
    public async Task Business_support_finds_the_audit_of_a_child_who_has_passed_and_sees_the_child_until_it_is_done(
        Database kind
    )
    {
        await using var it = await Contact.On(kind);
        var clerk = await it.Clerk(null);
        await it.Begin();
        await it.Did(it.Duty, new RequestAcceptance());
        Assert.Null(await it.Page(clerk));

        await it.Pass();
        Assert.Contains(Audit, await it.Asked(clerk));

        await it.Did(clerk, new RecordEvidence(Audit));
        Assert.Empty(await it.Asked(clerk));
        it.House.Database.Clock.Forward(TimeSpan.FromDays(1));
        Assert.Null(await it.Page(clerk));
    }

    [Theory, OnBoth]
    public async Task Where_business_support_of_the_team_s_own_service_is_there_no_other_is_shown_the_child(
        Database kind
    )
    {
        await using var it = await Contact.On(kind);
        var own = await it.Clerk(it.Irt.Id);
        var other = await it.Clerk(it.House.LongTerm.Id);
        await it.Begin();
        Assert.Empty(await it.Asked(own));
        await it.Did(it.Duty, new RequestAcceptance());
        await it.Pass();

        Assert.Contains(Audit, await it.Asked(own));
        Assert.Null(await it.Page(other));
        Assert.Empty(await it.Asked(other));
    }

    /// <summary>A contact that IRT's duty worker sends down to Early Help's desk.</summary>
    private sealed class Contact : IAsyncDisposable
    {
        private readonly TransferDesk desk;
        private readonly TransferPages pages;
        private readonly MyWork work;
        private string transfer = "";

        private Contact(House house)
        {
            House = house;
            var editions = Shipped.Of("gateshead");
            var files = new TransferFiles(editions, new Answers());
            var databases = house.Database.Databases;
            desk = new(house.Door, databases, editions, files);
            pages = new(databases, files, editions, house.Database.Clock);
            work = new(databases, files, house.Database.Clock);
        }

        public House House { get; }
        public StaffedTeam Irt { get; private set; } = null!;
        public string Duty { get; private set; } = "";
        public string Desk { get; private set; } = "";
        public string Helper { get; private set; } = "";
        private string Child { get; set; } = "";

        public static async Task<Contact> On(Database kind)
        {
            var it = new Contact(await House.On(kind));
            var house = it.House;
            it.Irt = await house.Team("IRT", "Una Bell", "Sam Rook");
            var help = await house.Team("Early Help", "Hal Grove");
            it.Duty = await house.Staff(
                "Dee Park",
                PostKind.SocialWorker,
                "IRT duty worker",
                it.Irt.Id
            );
            it.Desk = await house.Staff(
                "Dina Rowe",
                PostKind.EarlyHelpWorker,
                "EH duty worker",
                help.Id
            );
            it.Helper = await house.Staff(
                "Hana Brook",
                PostKind.EarlyHelpWorker,
                "EH worker",
                help.Id
            );
            it.Child = await house.Child(it.Irt);
            TransferHouse.Ok(
                await house.Door.AnswerSiblings(
                    new(it.Child, SiblingsAre.None, []),
                    house.By(it.Irt.Manager)
                )
            );
            await it.State("closing team", "no team", StatementKind.Fact);
            await it.State("referral", null, StatementKind.Happened);
            await it.State(
                "decision on referral",
                null,
                StatementKind.Happened,
                ("outcome", "early help")
            );
            return it;
        }

        public async Task Begin() =>
            transfer = TransferHouse
                .Ok(await desk.Begin(House.By(Duty), new Propose([Child])))
                .SubjectId;

        public async Task Did(string by, TransferCommand command, string? why = null) =>
            TransferHouse.Ok(await desk.Act(House.By(by, why: why), transfer, command));

        /// <summary>Taken by the desk, with whatever is still owed let pass.</summary>
        public async Task Pass()
        {
            await Did(Desk, new CompleteStep("family spoken to"));
            await Did(Desk, new RecordConsent(ConsentState.Given));
            var page = (await Page(Desk))!;
            var blocks = page.Steps.Single(s => s.Name == "contact answered").Blocks;
            await Did(
                House.ServiceManager,
                new OverrideMust(
                    [.. blocks.Where(b => b.IsMust).Select(b => b.Rule)],
                    House.Today.AddDays(7)
                ),
                "The family cannot wait"
            );
            await Did(Desk, new Accept(Helper, [.. page.Children.Select(c => c.AsNamed)], null));
        }

        public async Task<string> Clerk(string? teamId) =>
            await House.Staff("Bo Quill", PostKind.BusinessSupport, "Business Support", teamId);

        public async Task<TransferPage?> Page(string person) =>
            await pages.Transfer(await House.Viewer(person), House.Today, transfer);

        /// <summary>The steps and duties that stand in somebody's work as theirs.</summary>
        public async Task<IReadOnlyList<string?>> Asked(string person) =>
            [
                .. (await work.Of(await House.Viewer(person), House.Today))
                    .Where(i => i.Group != WorkGroup.WaitingOnOthers)
                    .Select(i => i.Rule)
                    .Order(StringComparer.Ordinal),
            ];

        private async Task State(
            string word,
            string? value,
            StatementKind kind,
            params (string Name, string Value)[] attributes
        ) =>
            TransferHouse.Ok(
                await House.Door.RecordStatement(
                    new(
                        Child,
                        word,
                        value,
                        kind,
                        House.Today,
                        attributes.ToDictionary(a => a.Name, a => a.Value)
                    ),
                    House.By(Irt.Manager)
                )
            );

        public ValueTask DisposeAsync() => House.DisposeAsync();
    }
}
