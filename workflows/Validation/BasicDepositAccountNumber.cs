namespace OpcOnboarding.Workflows.Validation;

/// <summary>Basic deposit account number (基本存款账户编号): J and 13 digits, given when the account is recorded.</summary>
public static class BasicDepositAccountNumber
{
    /// <summary>Not J and 13 digits.</summary>
    public static readonly FindingCode Format = new(
        "basicDepositAccount.format", "基本存款账户编号应为J加13位数字", "A basic deposit account number has the letter J and 13 digits.");

    /// <summary>Trims, folds to upper case and checks.</summary>
    public static CheckedText Check(string? text)
    {
        var number = (text ?? "").Trim().ToUpperInvariant();
        return number.Length == 14 && number[0] == 'J' && number.AsSpan(1).ContainsOnlyDigits()
            ? CheckedText.Accept(number)
            : CheckedText.Refuse(Format);
    }
}
