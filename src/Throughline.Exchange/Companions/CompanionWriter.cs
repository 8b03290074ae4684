using Throughline.Exchange.Workbooks;

namespace Throughline.Exchange.Companions;

/// <summary>Writes the two companion files, and their templates: the same files with no rows.</summary>
public static class CompanionWriter
{
    public static void People(Stream output, IEnumerable<CompanionPerson> people)
    {
        using var xlsx = new XlsxWriter(output);
        using var sheet = xlsx.Sheet("People", 16, 20, 20, 14, 14, 16, 12);
        sheet.Heading(CompanionColumns.People.Select(c => c.Title));
        foreach (var p in people)
            sheet.Row(
                p.Number,
                p.GivenName,
                p.FamilyName,
                p.BirthDate,
                p.ExpectedDate,
                p.Family,
                p.Restricted ? "yes" : "no"
            );
    }

    public static void Statements(Stream output, IEnumerable<CompanionStatement> statements)
    {
        using var xlsx = new XlsxWriter(output);
        using var sheet = xlsx.Sheet("Statements", 16, 36, 20, 12, 14, 24, 40);
        sheet.Heading(CompanionColumns.Statements.Select(c => c.Title));
        foreach (var s in statements)
            sheet.Row(
                s.Number,
                s.Word,
                s.Value,
                s.State switch
                {
                    CompanionState.Planned => "planned",
                    CompanionState.Held => "held",
                    CompanionState.Done => "done",
                },
                s.Day,
                s.Outcome,
                string.Join("; ", s.AttendedBy ?? [])
            );
    }
}
