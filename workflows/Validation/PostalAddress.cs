namespace OpcOnboarding.Workflows.Validation;

/// <summary>An address as people write it: 5 to 120 characters.</summary>
public static class PostalAddress
{
    /// <summary>Shorter or longer, or with control characters.</summary>
    public static readonly FindingCode Format = new(
        "address.length", "地址应为5至120个字符", "An address has 5 to 120 characters.");

    /// <summary>Trims and checks. A character outside the basic plane counts once.</summary>
    public static CheckedText Check(string? text)
    {
        var address = (text ?? "").Trim();
        return address.EnumerateRunes().Count() is >= 5 and <= 120 && !address.Any(char.IsControl)
            ? CheckedText.Accept(address)
            : CheckedText.Refuse(Format);
    }
}
