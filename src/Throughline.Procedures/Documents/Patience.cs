namespace Throughline.Procedures.Documents;

/// <summary>
/// How long a pattern may take. None of ours can run away; a busy machine may still hold a thread up for a second or
/// two, and that is no fault of a document.
/// </summary>
internal static class Patience
{
    public const int Milliseconds = 60_000;
}
