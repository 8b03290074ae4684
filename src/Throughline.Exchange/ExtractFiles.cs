using System.Security.Cryptography;
using Throughline.Casework;
using Throughline.Casework.Extracts;
using Throughline.Exchange.AnnexA;
using Throughline.Exchange.Companions;
using Throughline.Exchange.Statements;
using Throughline.Exchange.Workbooks;
using Throughline.Procedures.Rules;

namespace Throughline.Exchange;

/// <summary>A file as a person chose it. The stream must be seekable and stays the caller's.</summary>
public sealed record ChosenFile(string Name, Stream Content);

/// <summary>
/// Reads an Annex A workbook with its companion files into one extract. Nothing is stored; of the workbook only the
/// columns on the kept list leave this call.
/// </summary>
public static class ExtractFiles
{
    public static Result<Extract> Read(
        ChosenFile annexA,
        DateOnly asOf,
        ChosenFile? people,
        ChosenFile? statements,
        Vocabulary vocabulary,
        IProgress<ReadingProgress>? progress = null,
        CancellationToken cancel = default
    )
    {
        var at = annexA;
        try
        {
            var extract = AnnexA(annexA, asOf, progress, cancel);
            IReadOnlyList<CompanionPerson> named = [];
            IReadOnlyList<CompanionStatement> stated = [];
            var aside = new List<SetAsideRow>();
            if (people is not null)
            {
                at = people;
                using var book = WorkbookGate.Open(people.Content, people.Name);
                (named, var set) = CompanionReader.People(book, asOf);
                aside.AddRange(set);
            }
            if (statements is not null)
            {
                at = statements;
                using var book = WorkbookGate.Open(statements.Content, statements.Name);
                (stated, var set) = CompanionReader.Statements(book, vocabulary, asOf);
                aside.AddRange(set);
            }
            return extract.With(named, stated, vocabulary, aside) with
            {
                Hash = Hash([annexA, people, statements]),
            };
        }
        catch (FileRefusedException refused)
        {
            var which =
                at == annexA ? "AnnexA"
                : at == people ? "People"
                : "Statements";
            return new Refusal(
                $"file-{refused.Refusal.Code.Replace(' ', '-')}",
                refused.Refusal.Sentence,
                Field: which
            );
        }
    }

    /// <summary>Reads today's list as it was pasted from a spreadsheet, under the headings of the statements template.</summary>
    public static Result<Extract> Pasted(string table, DateOnly asOf, Vocabulary vocabulary)
    {
        try
        {
            using var book = TextTable.Pasted(table);
            var (stated, aside) = CompanionReader.Statements(book, vocabulary, asOf);
            var hash = Convert.ToHexStringLower(
                SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(table))
            );
            return new Extract(asOf, "pasted table", hash, [], [], []).With(
                [],
                stated,
                vocabulary,
                aside
            );
        }
        catch (FileRefusedException refused)
        {
            return new Refusal(
                $"file-{refused.Refusal.Code.Replace(' ', '-')}",
                refused.Refusal.Sentence,
                Field: "Table"
            );
        }
    }

    /// <summary>Reads the workbook alone.</summary>
    /// <exception cref="FileRefusedException">It cannot be read safely, or is no Annex A.</exception>
    public static Extract AnnexA(
        ChosenFile file,
        DateOnly asOf,
        IProgress<ReadingProgress>? progress = null,
        CancellationToken cancel = default
    )
    {
        using var book = WorkbookGate.Open(file.Content, file.Name);
        return ChildFold.Fold(
            AnnexAReader.Read(book, asOf, progress, cancel),
            Path.GetFileName(file.Name),
            ""
        );
    }

    private static string Hash(IEnumerable<ChosenFile?> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.OfType<ChosenFile>())
        {
            file.Content.Position = 0;
            hash.AppendData(SHA256.HashData(file.Content));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
