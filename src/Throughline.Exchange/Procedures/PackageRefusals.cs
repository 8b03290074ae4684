using System.Globalization;
using Throughline.Exchange.Workbooks;

namespace Throughline.Exchange.Procedures;

/// <summary>Why a zip or a folder is not taken for an edition, in one sentence for whoever sent it.</summary>
public static class PackageRefusals
{
    public static FileRefusal NotAZip =>
        new(
            "not a zip",
            "The file is no zip that can be read: pack the edition's folder of Markdown files into a .zip and choose that."
        );

    public static FileRefusal Locked =>
        new("locked", "The zip is locked with a password: pack it without one.");

    public static FileRefusal LeadsOut =>
        new("leads out", "The zip holds a path that leads out of it, so nothing of it was read.");

    public static FileRefusal HoldsALink =>
        new("holds a link", "It holds a link in place of a file: put in the file itself.");

    public static FileRefusal Other(string name) =>
        new("other file", $"It holds {Shown(name)}, and an edition is Markdown files (.md) alone.");

    public static FileRefusal NoFiles =>
        new("no files", "It holds no Markdown file (.md), so there is no edition in it.");

    public static FileRefusal TwoFolders =>
        new(
            "two folders",
            "It holds Markdown files in more than one folder: send one edition at a time."
        );

    public static FileRefusal SameName(string name) =>
        new("same name", $"It holds two files called {Shown(name)}.");

    public static FileRefusal NotText(string name) =>
        new("not text", $"{Shown(name)} is not plain text in UTF-8: save it so and send it again.");

    public static FileRefusal TooMany(int limit) =>
        new(
            "too many",
            string.Create(
                CultureInfo.InvariantCulture,
                $"It holds more than {limit} files, so it was not read."
            )
        );

    /// <summary>A name from outside, cut short and without what would not show.</summary>
    private static string Shown(string name)
    {
        var plain = string.Concat(name.Where(c => !char.IsControl(c)));
        return plain.Length > 60 ? $"{plain[..60]}…" : plain;
    }
}
