using System.Diagnostics.CodeAnalysis;

namespace Throughline.Casework;

/// <summary>What was decided, or the refusal.</summary>
public readonly record struct Result<T>
    where T : notnull
{
    private readonly T? value;

    private Result(T? value, Refusal? refusal)
    {
        this.value = value;
        Refusal = refusal;
    }

    public Refusal? Refusal { get; }

    /// <summary>The value; only of a result that was not refused.</summary>
    public T Value =>
        Refusal is null
            ? value!
            : throw new InvalidOperationException($"Refused: {Refusal.Sentence}");

    public bool IsRefused([NotNullWhen(true)] out Refusal? refusal)
    {
        refusal = Refusal;
        return refusal is not null;
    }

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}
