namespace OpcOnboarding.Workflows.Validation;

/// <summary>A person's bank card: 16 to 19 digits with the check digit of ISO/IEC 7812 (Luhn).</summary>
public static class BankCardNumber
{
    /// <summary>Not 16 to 19 digits.</summary>
    public static readonly FindingCode Format = new(
        "bankCard.format", "银行卡号应为16至19位数字", "A bank card number has 16 to 19 digits.");

    /// <summary>The check digit does not fit.</summary>
    public static readonly FindingCode CheckDigit = new(
        "bankCard.checkDigit", "银行卡号校验位不符，请核对", "The check digit of the bank card number does not fit; please compare it with the card.");

    /// <summary>Drops blanks and hyphens and checks.</summary>
    public static CheckedText Check(string? text)
    {
        var number = string.Concat((text ?? "").Where(c => c is not (' ' or '-')));
        if (number.Length is < 16 or > 19 || !number.AsSpan().ContainsOnlyDigits())
        {
            return CheckedText.Refuse(Format);
        }

        return LuhnSum(number) % 10 == 0 ? CheckedText.Accept(number) : CheckedText.Refuse(CheckDigit);
    }

    private static int LuhnSum(string number)
    {
        var sum = 0;
        for (var fromRight = 0; fromRight < number.Length; fromRight++)
        {
            var digit = number[^(fromRight + 1)] - '0';
            var doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            sum += fromRight % 2 == 1 ? doubled : digit;
        }

        return sum;
    }
}
