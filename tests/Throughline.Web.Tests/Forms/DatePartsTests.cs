using Microsoft.AspNetCore.Mvc.ModelBinding;
using Throughline.Web.Forms;

namespace Throughline.Web.Tests.Forms;

public sealed class DatePartsTests
{
    [Theory]
    [InlineData("4", "3", "2026")]
    [InlineData(" 04 ", "03", "2026 ")]
    public void A_real_date_is_read(string day, string month, string year)
    {
        var errors = new ModelStateDictionary();
        var parts = new DateParts
        {
            Day = day,
            Month = month,
            Year = year,
        };

        Assert.Equal(new DateOnly(2026, 3, 4), parts.Read(errors, "Day", "the day"));
        Assert.True(errors.IsValid);
    }

    [Theory]
    [InlineData(null, null, null, "Enter the day")]
    [InlineData("4", "", "2026", "The day must include a month")]
    [InlineData("4", "3", null, "The day must include a year")]
    [InlineData("31", "2", "2026", "The day must be a real date, with the year in four figures")]
    [InlineData("4", "3", "26", "The day must be a real date, with the year in four figures")]
    [InlineData("4", "3", "0026", "The day must be a real date, with the year in four figures")]
    [InlineData("x", "3", "2026", "The day must be a real date, with the year in four figures")]
    public void A_wrong_date_is_refused_in_a_sentence(
        string? day,
        string? month,
        string? year,
        string says
    )
    {
        var errors = new ModelStateDictionary();
        var parts = new DateParts
        {
            Day = day,
            Month = month,
            Year = year,
        };

        Assert.Null(parts.Read(errors, "Day", "the day"));
        Assert.Equal(says, Assert.Single(errors["Day"]!.Errors).ErrorMessage);
    }

    [Fact]
    public void An_empty_date_that_is_not_needed_is_no_error()
    {
        var errors = new ModelStateDictionary();

        Assert.Null(new DateParts().Read(errors, "Day", "the day", needed: false));
        Assert.True(errors.IsValid);
    }
}
