namespace OpcOnboarding.Bench.Engine;

/// <summary>Texts for inputs and decisions: letters and digits by chance, so that no packing gets them for nothing; the same in every run.</summary>
internal static class SampleText
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private static readonly string[] s_inputs = Make(500, 1);
    private static readonly string[] s_decisions = Make(250, 2);

    public static string Input(int number) => s_inputs[number % s_inputs.Length];

    public static string Decision(int number) => s_decisions[number % s_decisions.Length];

    private static string[] Make(int length, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 64).Select(_ => new string(random.GetItems<char>(Alphabet, length)))];
    }
}
