namespace Throughline.Exchange.Tests.Files;

/// <summary>The smallest Excel 5 workbook that declares a password: a stream with BOF and FILEPASS.</summary>
internal static class LockedXls
{
    public static MemoryStream Build() => new(Compound([.. Bof, .. FilePass, .. Eof]));

    private static readonly byte[] Bof =
    [
        0x09,
        0x08,
        0x10,
        0x00,
        0x00,
        0x06,
        0x05,
        0x00,
        0xBB,
        0x0D,
        0xCC,
        0x07,
        0,
        0,
        0,
        0,
        6,
        0,
        0,
        0,
    ];
    private static readonly byte[] FilePass =
    [
        0x2F,
        0x00,
        0x06,
        0x00,
        0x00,
        0x00,
        0x12,
        0x34,
        0x56,
        0x78,
    ];
    private static readonly byte[] Eof = [0x0A, 0x00, 0x00, 0x00];

    /// <summary>A compound file with one stream, "Workbook", padded over the size under which streams are kept apart.</summary>
    internal static byte[] Compound(byte[] stream)
    {
        const int Sector = 512;
        var padded = new byte[Math.Max(4096, (stream.Length + Sector - 1) / Sector * Sector)];
        stream.CopyTo(padded, 0);
        var sectors = padded.Length / Sector;
        var file = new byte[Sector * (1 + 1 + 1 + sectors)];
        byte[] head = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        head.CopyTo(file, 0);
        Put16(file, 24, 0x3E, 3, 0xFFFE, 9, 6);
        Put32(file, 44, 1, 1, 0, 4096, -2, 0, -2, 0, 0);
        for (var i = 1; i < 109; i++)
            Put32(file, 76 + 4 * i, -1);
        Put32(file, Sector, -3, -2);
        for (var i = 2; i < 128; i++)
            Put32(
                file,
                Sector + 4 * i,
                i < 1 + sectors ? i + 1
                    : i == 1 + sectors ? -2
                    : -1
            );
        Directory(file, 2 * Sector, "Root Entry", 5, child: 1, start: -2, size: 0);
        Directory(file, 2 * Sector + 128, "Workbook", 2, child: -1, start: 2, size: padded.Length);
        padded.CopyTo(file, 3 * Sector);
        return file;
    }

    private static void Directory(
        byte[] file,
        int at,
        string name,
        byte kind,
        int child,
        int start,
        int size
    )
    {
        System.Text.Encoding.Unicode.GetBytes(name).CopyTo(file, at);
        Put16(file, at + 64, (name.Length + 1) * 2);
        file[at + 66] = kind;
        file[at + 67] = 1;
        Put32(file, at + 68, -1, -1, child);
        Put32(file, at + 116, start, size, 0);
    }

    private static void Put16(byte[] file, int at, params int[] values)
    {
        foreach (var value in values)
        {
            BitConverter.GetBytes((ushort)value).CopyTo(file, at);
            at += 2;
        }
    }

    private static void Put32(byte[] file, int at, params int[] values)
    {
        foreach (var value in values)
        {
            BitConverter.GetBytes(value).CopyTo(file, at);
            at += 4;
        }
    }
}
