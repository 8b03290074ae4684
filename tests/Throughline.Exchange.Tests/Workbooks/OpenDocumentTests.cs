using Throughline.Exchange.Tests.Files;

namespace Throughline.Exchange.Tests.Workbooks;

public sealed class OpenDocumentTests
{
    private static readonly string Headings = RawOds.Row(Lists.Six);

    private static string InNeed(string number, string attributes = "") =>
        RawOds.Row(
            Lists.InNeed(number, "01/02/2015", "11", "01/02/2026", null, "d) Open assessment"),
            attributes
        );

    [Fact]
    public void Rows_and_cells_repeated_to_the_end_of_the_sheet_cost_nothing()
    {
        var extract = Lists.Read(
            RawOds.Sheet(
                "List 6",
                Headings
                    + InNeed("1")
                    + "<table:table-row table:number-rows-repeated=\"1048573\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
                    + InNeed("2")
            ),
            "a.ods"
        );

        Assert.Equal([(2, "1"), (1048576, "2")], extract.Rows.Select(r => (r.Row, r.Child)));
    }

    [Theory]
    [InlineData("table:number-rows-repeated=\"2000000000\"")]
    [InlineData("table:number-rows-repeated=\"1048576\"")]
    public void A_row_repeated_without_end_is_too_big(string repeated) =>
        Assert.Equal(
            "sheet too big",
            Lists.Refusal(RawOds.Sheet("List 6", Headings + InNeed("1", repeated)), "a.ods").Code
        );

    [Fact]
    public void A_cell_repeated_without_end_is_too_big() =>
        Assert.Equal(
            "sheet too big",
            Lists
                .Refusal(
                    RawOds.Sheet(
                        "List 6",
                        "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"2000000000\"/></table:table-row>"
                    ),
                    "a.ods"
                )
                .Code
        );

    [Theory]
    [InlineData("<office", "damaged")]
    [InlineData("", "damaged")]
    [InlineData("<a><b></a>", "damaged")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "document type")]
    [InlineData("<a/>", "no lists")]
    public void A_broken_one_gets_its_sentence(string content, string code) =>
        Assert.Equal(code, Lists.Refusal(RawOds.Package(RawOds.Kind, content), "a.ods").Code);

    [Fact]
    public void One_locked_with_a_password_says_so() =>
        Assert.Equal(
            "locked",
            Lists
                .Refusal(
                    RawOds.Package(
                        RawOds.Kind,
                        "not to be read",
                        ("META-INF/manifest.xml", "<manifest:encryption-data/>")
                    ),
                    "a.ods"
                )
                .Code
        );

    [Fact]
    public void A_text_document_is_no_spreadsheet() =>
        Assert.Equal(
            "not a spreadsheet",
            Lists
                .Refusal(RawOds.Package("application/vnd.oasis.opendocument.text", "<a/>"), "a.odt")
                .Code
        );
}
