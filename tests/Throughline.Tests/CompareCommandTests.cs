using System.CommandLine;
using System.Text.Json;
using Throughline.Commands;

namespace Throughline.Tests;

/// <summary>The comparison as an officer runs it: what it says, and the status it ends with.</summary>
public sealed class CompareCommandTests : IDisposable
{
    private readonly string folder = Directory
        .CreateTempSubdirectory("throughline-compare-")
        .FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void An_edition_and_a_copy_of_its_folder_say_the_same_and_end_with_status_0()
    {
        var (status, said, _) = Compare("wokingham", Copy(("", "")));
        Assert.Equal(0, status);
        Assert.EndsWith("They say the same.", said.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_changed_is_said_in_words_and_the_status_is_1()
    {
        var changed = Copy(("within 24 hours of latest", "within 2 working days of latest"));
        var (status, said, _) = Compare("wokingham/2023-11", changed);
        Assert.Equal(1, status);
        Assert.Contains(
            "duty wok-mash-decides changed [WOK-CTP-3-2]",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "- It is due within 24 hours of the latest referral.",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "+ It is due within 2 working days of the latest referral.",
            said,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Asked_for_JSON_it_answers_with_each_change()
    {
        var changed = Copy(("within 24 hours of latest", "within 2 working days of latest"));
        var (status, said, _) = Compare("wokingham", changed, "--json");
        Assert.Equal(1, status);
        using var answer = JsonDocument.Parse(said);
        Assert.True(answer.RootElement.GetProperty("differ").GetBoolean());
        var change = answer.RootElement.GetProperty("changes").EnumerateArray().Single();
        Assert.Equal("wok-mash-decides", change.GetProperty("id").GetString());
        Assert.Equal("changed", change.GetProperty("kind").GetString());
    }

    [Fact]
    public void What_cannot_be_read_is_named_with_its_faults_and_the_status_is_2()
    {
        var broken = Copy(("moves to: long-term teams", "moves to: long-trem teams"));
        var (status, _, wrong) = Compare("wokingham", broken);
        Assert.Equal(2, status);
        Assert.Contains("'long-trem teams' is no team", wrong, StringComparison.Ordinal);

        (status, _, wrong) = Compare("wokingham", "atlantis");
        Assert.Equal(2, status);
        Assert.StartsWith("There is no edition atlantis", wrong, StringComparison.Ordinal);
    }

    private string Copy((string Was, string Now) words)
    {
        var edition = Directory.CreateDirectory(Path.Combine(folder, "wokingham", "2023-11"));
        foreach (
            var file in Directory.EnumerateFiles(
                Checkout.Folder("procedures", "wokingham", "2023-11")
            )
        )
        {
            var text = File.ReadAllText(file);
            File.WriteAllText(
                Path.Combine(edition.FullName, Path.GetFileName(file)),
                words.Was.Length == 0
                    ? text
                    : text.Replace(words.Was, words.Now, StringComparison.Ordinal)
            );
        }
        return edition.FullName;
    }

    private static (int Status, string Said, string Wrong) Compare(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = CompareCommand
            .Create()
            .Parse([.. args, "--procedures", Checkout.Folder("procedures")])
            .Invoke(new InvocationConfiguration { Output = output, Error = error });
        return (status, output.ToString(), error.ToString());
    }
}
