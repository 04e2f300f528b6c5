namespace OpcOnboarding.Workflows.Validation;

/// <summary>Organisation code (GB 11714-1997): 8 characters and a check character; positions 9 to 17 of a credit code.</summary>
public static class OrganisationCode
{
    /// <summary>Not eight letters or digits and a check character.</summary>
    public static readonly FindingCode Format = new(
        "organisationCode.format", "组织机构代码应为8位字母或数字加1位校验码", "An organisation code has 8 letters or digits and a check character.");

    /// <summary>The check character does not fit.</summary>
    public static readonly FindingCode CheckFailed = new(
        "organisationCode.check", "组织机构代码校验码不符，请核对", "The check character of the organisation code does not fit; please compare it with the original.");

    private static readonly int[] Weights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Checks the nine characters; a hyphen before the last one is dropped.</summary>
    public static CheckedText Check(string? text)
    {
        var code = (text ?? "").Trim().ToUpperInvariant().Replace("-", "", StringComparison.Ordinal);
        if (code.Length != 9 || !code.All(char.IsAsciiLetterOrDigit))
        {
            return CheckedText.Refuse(Format);
        }

        return CheckCharacterOf(code[..8]) == code[8] ? CheckedText.Accept(code) : CheckedText.Refuse(CheckFailed);
    }

    /// <summary>The ninth character of eight upper-case letters or digits.</summary>
    /// <exception cref="ArgumentException">Not eight of them.</exception>
    public static char CheckCharacterOf(string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (body.Length != 8 || !body.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c)))
        {
            throw new ArgumentException("Eight upper-case letters or digits are needed.", nameof(body));
        }

        var sum = body.Select((c, i) => ValueOf(c) * Weights[i]).Sum();
        return (11 - sum % 11) switch
        {
            10 => 'X',
            11 => '0',
            var digit => (char)('0' + digit),
        };
    }

    private static int ValueOf(char c) => char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10;
}
