using System.Text;

namespace OpcOnboarding.Workflows.Validation;

/// <summary>A person's name: 2 to 30 characters, Han and the middle dot, or Latin letters for a foreign name.</summary>
public static class PersonName
{
    /// <summary>Too short, too long, or characters that no name has.</summary>
    public static readonly FindingCode Format = new(
        "personName.format", "姓名应为2至30个汉字（可含间隔号·），外文姓名用拉丁字母", "A name has 2 to 30 Han characters (the middle dot is allowed) or Latin letters.");

    /// <summary>Trims, takes the other middle dots as ·, and checks.</summary>
    public static CheckedText Check(string? text)
    {
        var name = (text ?? "").Trim().Replace('•', '·').Replace('・', '·');
        var runes = name.EnumerateRunes().ToList();
        return runes.Count is >= 2 and <= 30 && (runes.All(IsChinese) || runes.All(IsForeign)) && runes.Exists(Rune.IsLetter)
            ? CheckedText.Accept(name)
            : CheckedText.Refuse(Format);
    }

    private static bool IsChinese(Rune rune) => HanCharacter.Is(rune) || rune.Value == '·';

    private static bool IsForeign(Rune rune) =>
        rune.Value is ' ' or '-' or '\'' or '’' or '.' or ',' || (Rune.IsLetter(rune) && rune.Value < 0x250);
}
