using System.CommandLine;
using Throughline.Commands;

namespace Throughline.Tests;

public sealed class NewCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("throughline-new-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void It_writes_a_procedure_that_passes_the_check_and_says_how_to_check_it()
    {
        var (status, said, _) = Run(NewCommand.Create(), "North Oakshire", "--in", folder);

        Assert.Equal(0, status);
        Assert.Contains(
            $"./throughline check north-oakshire --procedures {folder}",
            said,
            StringComparison.Ordinal
        );
        var check = Run(CheckCommand.Create(), "north-oakshire", "--procedures", folder);
        Assert.Equal(0, check.Status);
    }

    [Fact]
    public void It_writes_over_nothing()
    {
        Run(NewCommand.Create(), "Oakshire", "--in", folder);
        var file = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).First();
        File.WriteAllText(file, "mine");

        var (status, _, wrong) = Run(NewCommand.Create(), "Oakshire", "--in", folder);

        Assert.Equal(1, status);
        Assert.Contains(
            "is there already, and nothing was written",
            wrong,
            StringComparison.Ordinal
        );
        Assert.Equal("mine", File.ReadAllText(file));
    }

    [Fact]
    public void A_name_with_a_path_in_it_is_refused()
    {
        var (status, _, wrong) = Run(NewCommand.Create(), "../oakshire", "--in", folder);

        Assert.Equal(1, status);
        Assert.StartsWith("Give the council's name", wrong, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    private static (int Status, string Said, string Wrong) Run(
        Command command,
        params string[] args
    )
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = command
            .Parse(args)
            .Invoke(new InvocationConfiguration { Output = output, Error = error });
        return (status, output.ToString(), error.ToString());
    }
}
