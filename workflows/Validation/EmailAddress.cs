namespace OpcOnboarding.Workflows.Validation;

/// <summary>An e-mail address, checked only as far as it can be without sending: one @, at most 254 characters.</summary>
public static class EmailAddress
{
    /// <summary>Not something, one @, something; or a blank or control character; or too long.</summary>
    public static readonly FindingCode Format = new(
        "email.format", "电子邮箱应含一个@，不超过254个字符", "An e-mail address has one @ and at most 254 characters.");

    /// <summary>Trims and checks.</summary>
    public static CheckedText Check(string? text)
    {
        var address = (text ?? "").Trim();
        var at = address.IndexOf('@', StringComparison.Ordinal);
        var whole = at > 0 && at == address.LastIndexOf('@') && at < address.Length - 1;
        return whole && address.Length <= 254 && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
            ? CheckedText.Accept(address)
            : CheckedText.Refuse(Format);
    }
}
