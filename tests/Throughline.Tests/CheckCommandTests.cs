using System.CommandLine;
using System.Text.Json;
using Throughline.Commands;

namespace Throughline.Tests;

/// <summary>The check as an officer runs it: what it says, and the status it ends with.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private readonly string folder = Directory
        .CreateTempSubdirectory("throughline-check-")
        .FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_procedures_that_we_ship_end_with_status_0()
    {
        var (status, said) = Check("england", "--procedures", Checkout.Folder("procedures"));
        Assert.Equal(0, status);
        Assert.EndsWith("All of it holds.", said.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_another_council_is_read_with_our_vocabulary_and_every_fault_is_listed()
    {
        Write(
            """
            ```yaml procedure
            council: Oakshire
            title: Moving a case
            edition: 2026-01
            in force: 2026-01-01
            owenr: Head of Service
            sources: [ { prefix: OAK, title: Moving a case, clauses: 1 } ]
            ```

            ### OAK-1 · section 1 · must

            Words.

            ```yaml route
            id: oak
            clauses: [OAK-1]
            force: must
            from: Oaks
            moves to: Elms
            ```
            """
        );
        var (status, said) = Check("--procedures", folder);
        Assert.Equal(1, status);
        Assert.Contains(
            "oakshire/2026-01/01.md:6:1: 'owenr' is no key of a procedure. Did you mean 'owner'?",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "oakshire/2026-01/01.md:18:7: [OAK-1] 'Oaks' is no team or group of teams.",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains("this edition holds no scenario", said, StringComparison.Ordinal);
        Assert.EndsWith("It does not hold yet.", said.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Asked_for_JSON_it_answers_with_problems_that_a_program_can_read()
    {
        Write("```yaml rout\nid: oak\n```\n");
        var (status, said) = Check("--procedures", folder, "--json");
        Assert.Equal(1, status);
        using var answer = JsonDocument.Parse(said);
        Assert.False(answer.RootElement.GetProperty("holds").GetBoolean());
        var problem = answer
            .RootElement.GetProperty("editions")[0]
            .GetProperty("problems")
            .EnumerateArray()
            .First(p =>
                p.GetProperty("message").GetString()!.Contains("'rout'", StringComparison.Ordinal)
            );
        Assert.Equal("oakshire/2026-01/01.md", problem.GetProperty("file").GetString());
        Assert.Equal(1, problem.GetProperty("line").GetInt32());
    }

    [Fact]
    public void An_empty_folder_does_not_hold()
    {
        var (status, said) = Check("--procedures", folder);
        Assert.Equal(1, status);
        Assert.Contains(
            "this folder holds no edition of any procedure",
            said,
            StringComparison.Ordinal
        );
    }

    private void Write(string text)
    {
        var edition = Directory.CreateDirectory(Path.Combine(folder, "oakshire", "2026-01"));
        File.WriteAllText(Path.Combine(edition.FullName, "01.md"), text);
    }

    private static (int Status, string Said) Check(params string[] args)
    {
        using var output = new StringWriter();
        var status = CheckCommand
            .Create()
            .Parse(args)
            .Invoke(new InvocationConfiguration { Output = output });
        return (status, output.ToString());
    }
}
