using System.Diagnostics.CodeAnalysis;

namespace OpcOnboarding.Functions.Problems;

/// <summary>Either what was asked for or why not. Made by implicit conversion from one of the two.</summary>
/// <typeparam name="T">What is asked for.</typeparam>
internal sealed class Answer<T>
    where T : notnull
{
    private readonly T? value;
    private readonly Refusal? refusal;

    private Answer(T? value, Refusal? refusal)
    {
        this.value = value;
        this.refusal = refusal;
    }

    /// <summary>True with the value; false with the refusal.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        value = this.value;
        refusal = this.refusal;
        return refusal is null;
    }

    public static implicit operator Answer<T>(T value) => new(value, null);

    public static implicit operator Answer<T>(Refusal refusal) => new(default, refusal);
}
