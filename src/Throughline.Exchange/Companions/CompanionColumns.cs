namespace Throughline.Exchange.Companions;

/// <param name="Title">The heading that the template carries.</param>
/// <param name="AlsoCalled">Other headings under which it is found.</param>
internal sealed record CompanionColumn(
    string Title,
    bool Needed,
    params IReadOnlyList<string> AlsoCalled
);

internal static class CompanionColumns
{
    public static readonly IReadOnlyList<CompanionColumn> People =
    [
        new("Number", true, "Child Unique ID", "Child number", "ID"),
        new("Given name", true, "First name", "Forename"),
        new("Family name", true, "Last name", "Surname"),
        new("Birth date", false, "Date of birth", "DOB"),
        new("Expected date", false, "Expected date of birth", "EDD", "Due date"),
        new("Family", false, "Family number", "Household", "Family ID"),
        new("Restricted", false, "Access restricted"),
    ];

    public static readonly IReadOnlyList<CompanionColumn> Staff =
    [
        new("Name", true),
        new("Post", true),
        new("Team", true),
        new("Role", false, "Job title"),
        new("Login", false, "Sign-in name", "User name"),
        new("E-mail", false, "Email", "E-mail address"),
    ];

    public static readonly IReadOnlyList<CompanionColumn> Statements =
    [
        new("Number", true, "Child Unique ID", "Child number", "ID"),
        new("Word", true, "Event", "What"),
        new("Value", false),
        new("Planned, held or done", true, "State", "Status"),
        new("Day", true, "Date"),
        new("Outcome", false),
        new("Attended by", false, "Attendees"),
    ];
}
