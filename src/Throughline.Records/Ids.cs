using System.Security.Cryptography;

namespace Throughline.Records;

public static class Ids
{
    /// <summary>An opaque id, ordered by time, so that new rows stand together in the index.</summary>
    public static string New() => Guid.CreateVersion7().ToString("N");

    /// <summary>A token for a form: not to be guessed.</summary>
    public static string Token() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
