using System.CommandLine;
using Throughline.Commands;

namespace Throughline.Tests;

/// <summary>What is mistyped on the command line is answered in a sentence, and nothing is begun.</summary>
public sealed class OptionTests
{
    public static TheoryData<string[], string> Mistyped =>
        new()
        {
            { ["start", "--port", "abc"], "--port is a number from 1 to 65535." },
            { ["start", "--port", "0"], "--port is a number from 1 to 65535." },
            { ["start", "--port", "99999999999"], "--port is a number from 1 to 65535." },
            { ["due", "--as-of", "2026-02-30"], "--as-of is a day such as 2026-03-02." },
            {
                ["decide", "wokingham", "--facts", "-", "--as-of", "soon"],
                "--as-of is a day such as 2026-03-02."
            },
            {
                ["import", "annex-a", "none.xlsx", "--as-of", "02/03/2026"],
                "--as-of is a day such as 2026-03-02."
            },
            {
                ["import", "annex-a", "none.xlsx", "--as-of", "2026-03-02"],
                "There is no file none.xlsx."
            },
            {
                ["import", "annex-a", "none.xlsx", "--as-of", "2026-03-02", "--people", "p.xlsx"],
                "There is no file p.xlsx."
            },
            { ["found", "--staff", "staff.csv"], "There is no file staff.csv." },
            { ["publish", "2027-01.zip"], "There is no file or folder 2027-01.zip." },
            { ["start", "--port"], "Required argument missing for option: '--port'." },
        };

    [Theory, MemberData(nameof(Mistyped))]
    public void What_is_mistyped_is_named_with_what_it_should_be(string[] typed, string answer)
    {
        var root = new RootCommand
        {
            StartCommand.Create(),
            DueCommand.Create(),
            DecideCommand.Create(),
            ImportCommand.Create(),
            FoundCommand.Create(),
            PublishCommand.Create(),
        };

        Assert.Contains(answer, root.Parse(typed).Errors.Select(e => e.Message));
    }
}
