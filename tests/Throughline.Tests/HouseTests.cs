using System.Xml.Linq;

namespace Throughline.Tests;

/// <summary>The walls of the house: who may refer to whom, and what may not be in a room at all.</summary>
public class HouseTests
{
    private static readonly string[] Rooms =
    [
        "Throughline.Procedures",
        "Throughline.Casework",
        "Throughline.Records",
        "Throughline.Exchange",
        "Throughline.Web",
        "Throughline",
    ];

    [Fact]
    public void Every_project_under_src_is_a_room_of_the_house()
    {
        var found = Directory.GetDirectories(Checkout.Folder("src")).Select(Path.GetFileName);

        Assert.Equal(Rooms.Order(), found.Order());
    }

    [Fact]
    public void References_run_one_way_only()
    {
        var wrong =
            from room in Rooms
            from target in References(room)
            where Array.IndexOf(Rooms, target) >= Array.IndexOf(Rooms, room)
            select $"{room} refers to {target}";

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("Throughline.Procedures", "Markdig", "YamlDotNet")]
    [InlineData("Throughline.Casework")]
    public void A_pure_room_has_only_the_packages_it_needs(string room, params string[] packages)
    {
        var project = Project(room);

        Assert.Equal(packages, Includes(project, "PackageReference").Order());
        Assert.Empty(Includes(project, "FrameworkReference"));
        Assert.Contains("../../BannedSymbols.Pure.txt", Includes(project, "AdditionalFiles"));
    }

    private static IEnumerable<string> References(string room) =>
        Includes(Project(room), "ProjectReference")
            .Select(path => Path.GetFileNameWithoutExtension(path));

    private static XDocument Project(string room) =>
        XDocument.Load(Checkout.File("src", room, room + ".csproj"));

    private static IEnumerable<string> Includes(XDocument project, string item) =>
        project.Descendants(item).Select(x => (string)x.Attribute("Include")!);
}
