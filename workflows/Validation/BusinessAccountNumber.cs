namespace OpcOnboarding.Workflows.Validation;

/// <summary>A business account number (对公账号). There is no national check digit: the bank compares it.</summary>
public static class BusinessAccountNumber
{
    /// <summary>Not 9 to 32 digits.</summary>
    public static readonly FindingCode Format = new(
        "businessAccount.format", "对公账号应为9至32位数字", "A business account number has 9 to 32 digits.");

    /// <summary>Drops blanks and hyphens and checks.</summary>
    public static CheckedText Check(string? text)
    {
        var number = string.Concat((text ?? "").Where(c => c is not (' ' or '-')));
        return number.Length is >= 9 and <= 32 && number.AsSpan().ContainsOnlyDigits()
            ? CheckedText.Accept(number)
            : CheckedText.Refuse(Format);
    }
}
