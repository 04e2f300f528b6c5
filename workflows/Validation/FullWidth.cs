namespace OpcOnboarding.Workflows.Validation;

internal static class FullWidth
{
    /// <summary>
    /// Folds full-width letters, digits, brackets and the ideographic blank, which is what NFKC does to text typed with
    /// a Chinese keyboard. By hand, because string.Normalize does nothing under invariant globalisation.
    /// </summary>
    public static string Fold(string text) => string.Concat(text.Select(Fold));

    private static char Fold(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' => ' ',
        _ => c,
    };
}
