using System.Text;

namespace OpcOnboarding.Workflows.Validation;

internal static class HanCharacter
{
    /// <summary>The unified ideographs of all planes and 〇: rare characters of names (𠮷, 㛃) lie outside the basic block.</summary>
    public static bool Is(Rune rune) => rune.Value is
        0x3007 or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0x20000 and <= 0x323AF);
}
