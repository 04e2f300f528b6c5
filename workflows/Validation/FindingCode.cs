namespace OpcOnboarding.Workflows.Validation;

/// <summary>A kind of fault that a check can find.</summary>
/// <param name="Code">Stable, for programs: never renamed once published.</param>
/// <param name="MessageZh">For people, in Chinese; says what to do and never repeats the value.</param>
/// <param name="MessageEn">The same in English.</param>
public sealed record FindingCode(string Code, string MessageZh, string MessageEn)
{
    /// <inheritdoc/>
    public override string ToString() => Code;
}
