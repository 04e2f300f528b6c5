namespace OpcOnboarding.Workflows.Validation;

internal static class DigitSpan
{
    /// <summary>ASCII digits only: other scripts' digits pass char.IsDigit and must not reach a check sum.</summary>
    public static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
