using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Throughline.Exchange.Workbooks;

namespace Throughline.Exchange.OwnTexts;

/// <summary>The XML parts of a package, read so that nothing in them reaches out or grows.</summary>
internal static class HardXml
{
    private const int Deepest = 256;
    private const long MostLetters = 48L << 20;
    private const long MostOfATable = 6L << 20;

    /// <summary>Walks a part from its start to its end; a break in it is damage, and depth beyond all need is refused.</summary>
    public static void Walk(ZipArchive zip, string part, Action<XmlReader> see)
    {
        if (zip.GetEntry(part) is not { } entry)
            return;
        try
        {
            using var stream = entry.Open();
            using var xml = XmlReader.Create(stream, Settings(MostLetters));
            while (xml.Read())
            {
                if (xml.Depth > Deepest)
                    throw new FileRefusedException(OwnTextRefusals.TooDeep);
                see(xml);
            }
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            throw new FileRefusedException(OwnTextRefusals.Damaged);
        }
    }

    /// <summary>A small part whole, such as its styles; null when the package has none.</summary>
    public static XDocument? Whole(ZipArchive zip, string part)
    {
        if (zip.GetEntry(part) is not { } entry)
            return null;
        // Its depth is looked at before a tree is built.
        Walk(zip, part, _ => { });
        try
        {
            using var stream = entry.Open();
            using var xml = XmlReader.Create(stream, Settings(MostOfATable));
            return XDocument.Load(xml);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            throw new FileRefusedException(OwnTextRefusals.Damaged);
        }
    }

    private static XmlReaderSettings Settings(long letters) =>
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = letters,
        };
}
