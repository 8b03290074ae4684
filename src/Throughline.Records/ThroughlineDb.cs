using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Deciding;
using Throughline.Casework.Disputes;
using Throughline.Casework.Duties;
using Throughline.Casework.Extracts;
using Throughline.Casework.Facts;
using Throughline.Casework.Families;
using Throughline.Casework.Handovers;
using Throughline.Casework.Ledger;
using Throughline.Casework.Meetings;
using Throughline.Casework.OwnTexts;
using Throughline.Casework.People;
using Throughline.Casework.Permission;
using Throughline.Casework.Publishing;
using Throughline.Casework.Readings;
using Throughline.Casework.Sweep;
using Throughline.Casework.Teams;
using Throughline.Casework.Transfers;
using Throughline.Records.Model;

namespace Throughline.Records;

/// <summary>
/// The council's database. Read it through Queries, write it through <see cref="Acts.Door"/>.
/// Tables are configured in Model/, one file a module.
/// </summary>
public sealed class ThroughlineDb(DbContextOptions<ThroughlineDb> options) : DbContext(options)
{
    public DbSet<Team> Teams => Set<Team>();
    public DbSet<TeamAlias> TeamAliases => Set<TeamAlias>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<PersonAlias> PersonAliases => Set<PersonAlias>();
    public DbSet<Post> Posts => Set<Post>();
    public DbSet<StandIn> StandIns => Set<StandIn>();
    public DbSet<Family> Families => Set<Family>();
    public DbSet<Child> Children => Set<Child>();
    public DbSet<NamedPerson> NamedPeople => Set<NamedPerson>();
    public DbSet<SiblingAnswer> SiblingAnswers => Set<SiblingAnswer>();
    public DbSet<Statement> Statements => Set<Statement>();
    public DbSet<Responsibility> Responsibilities => Set<Responsibility>();
    public DbSet<Involvement> Involvements => Set<Involvement>();
    public DbSet<CaseSystemEntry> CaseSystemEntries => Set<CaseSystemEntry>();
    public DbSet<NeedToKnow> Needs => Set<NeedToKnow>();
    public DbSet<Transfer> Transfers => Set<Transfer>();
    public DbSet<TransferLine> TransferLines => Set<TransferLine>();
    public DbSet<TransferMeeting> Meetings => Set<TransferMeeting>();
    public DbSet<MeetingLine> MeetingLines => Set<MeetingLine>();
    public DbSet<Handover> Handovers => Set<Handover>();
    public DbSet<StaffNote> StaffNotes => Set<StaffNote>();
    public DbSet<Dispute> Disputes => Set<Dispute>();
    public DbSet<Evidence> Evidence => Set<Evidence>();
    public DbSet<ChoiceMade> ChoicesMade => Set<ChoiceMade>();
    public DbSet<ReadingVerdict> ReadingVerdicts => Set<ReadingVerdict>();
    public DbSet<Recipient> Recipients => Set<Recipient>();
    public DbSet<ExtractTaken> ExtractsTaken => Set<ExtractTaken>();
    public DbSet<ExtractRow> ExtractRows => Set<ExtractRow>();
    public DbSet<ExtractFinding> ExtractFindings => Set<ExtractFinding>();
    public DbSet<StagedExtract> StagedExtracts => Set<StagedExtract>();
    public DbSet<PublishedEdition> PublishedEditions => Set<PublishedEdition>();
    public DbSet<EditionContent> EditionContents => Set<EditionContent>();
    public DbSet<OwnText> OwnTexts => Set<OwnText>();
    public DbSet<OwnTextContent> OwnTextContents => Set<OwnTextContent>();
    public DbSet<ClauseMatch> ClauseMatches => Set<ClauseMatch>();
    public DbSet<Act> Acts => Set<Act>();
    public DbSet<Link> Links => Set<Link>();
    public DbSet<SpentForm> SpentForms => Set<SpentForm>();
    public DbSet<OutboxItem> Outbox => Set<OutboxItem>();
    public DbSet<Installation> Installations => Set<Installation>();
    public DbSet<Heartbeat> Heartbeats => Set<Heartbeat>();
    public DbSet<MorningFinding> MorningFindings => Set<MorningFinding>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<Utc>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ThroughlineDb).Assembly);
        SnakeCase.Apply(modelBuilder);
    }
}
