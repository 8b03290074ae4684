using Throughline.Casework;
using Throughline.Casework.People;
using Throughline.Exchange.Workbooks;
using Throughline.Procedures.Rules;
using Throughline.Records.Acts;

namespace Throughline.Exchange.Companions;

/// <summary>
/// Reads the table of those who are on the staff when a council is founded: one row a post, under the headings Name,
/// Post and Team, and if the council likes Role, Login and E-mail.
/// </summary>
public static class StaffReader
{
    private const int Longest = 100;

    private static readonly Dictionary<string, PostKind> Posts = Enum.GetValues<PostKind>()
        .Select(kind => (Key: Key(Words(kind)), Kind: kind))
        .Append((Key("independent reviewing officer"), PostKind.ReviewingOfficer))
        .Append((Key("IRO"), PostKind.ReviewingOfficer))
        .ToDictionary(p => p.Item1, p => p.Item2);

    /// <param name="edition">Whose teams they work in, each by its name or its short one.</param>
    /// <returns>What the table says, and everything that is wrong with it, each with its line.</returns>
    /// <exception cref="FileRefusedException">It is no table with these headings.</exception>
    public static (IReadOnlyList<FirstPost> Posts, IReadOnlyList<string> Faults) Read(
        ChosenFile file,
        Edition edition
    )
    {
        var teams = edition
            .Teams.SelectMany(t =>
                new[] { t.Name, t.Short }.OfType<string>().Distinct().Select(n => (Key(n), t.Name))
            )
            .ToDictionary(t => t.Item1, t => t.Name);
        var posts = new List<FirstPost>();
        var faults = new List<string>();
        using var book = WorkbookGate.Open(file.Content, file.Name);
        foreach (var row in CompanionTable.Rows(book, CompanionColumns.Staff))
        {
            var found = faults.Count;
            void Fault(string sentence) => faults.Add($"Line {row.Row.Number}: {sentence}");
            var name = Text(row, "Name", Fault);
            if (name is null)
                Fault("whose post is it? Enter the name.");
            var post = Text(row, "Post", Fault) ?? "";
            if (!Posts.TryGetValue(Key(post), out var kind))
                Fault(
                    $"\"{post}\" is no post. The posts are: {string.Join(", ", Enum.GetValues<PostKind>().Select(Words))}."
                );
            string? team = null;
            if (Text(row, "Team", Fault) is { } named && !teams.TryGetValue(Key(named), out team))
                Fault(
                    $"the procedure has no team \"{named}\". Its teams are: {string.Join(", ", edition.Teams.Select(t => t.Name))}."
                );
            else if (team is null && faults.Count == found && StaffRules.NeedsTeam(kind))
                Fault($"a post as {Words(kind)} belongs to a team. Name it.");
            var login = Text(row, "Login", Fault);
            if (
                login is not null
                && posts.Find(p => p.Login == login && Key(p.Name) != Key(name ?? "")) is { } other
            )
                Fault($"{other.Name} signs in as \"{login}\" already.");
            if (faults.Count == found)
                posts.Add(
                    new(
                        name!,
                        kind,
                        Role(Text(row, "Role", Fault) ?? Capital(Words(kind)), edition),
                        team,
                        login,
                        Text(row, "E-mail", Fault)
                    )
                );
        }
        return (posts, faults);
    }

    private static string? Text(CompanionRow row, string title, Action<string> fault)
    {
        var text = row.Text(title)?.Trim();
        if (text?.Length > Longest)
            fault($"what stands under \"{title}\" is longer than {Longest} characters.");
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>As the procedure spells it, where it names such a role.</summary>
    private static string Role(string text, Edition edition) =>
        edition.Roles.FirstOrDefault(r => Key(r.Name) == Key(text))?.Name ?? text;

    private static string Key(string text) =>
        SearchKey.Of(text).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>"early help worker".</summary>
    private static string Words(PostKind kind) =>
        string.Concat(
                $"{kind}".Select(
                    (c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"
                )
            )
            .ToLowerInvariant();

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
