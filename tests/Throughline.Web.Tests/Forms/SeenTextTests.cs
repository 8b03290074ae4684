using Throughline.Web.Forms;

namespace Throughline.Web.Tests.Forms;

public sealed class SeenTextTests
{
    [Fact]
    public void What_was_written_is_read_again()
    {
        var seen = new Dictionary<string, int> { ["child:abc"] = 12, ["transfer:x"] = 0 };

        Assert.Equal(seen, SeenText.Read(SeenText.Write(seen)));
    }

    [Theory]
    [InlineData("child:abc")]
    [InlineData("child:abc=")]
    [InlineData("child:abc=-1")]
    [InlineData("=1")]
    [InlineData("child:abc=99999999999999")]
    public void What_no_page_of_ours_wrote_is_not_read(string text) =>
        Assert.Null(SeenText.Read(text));
}
