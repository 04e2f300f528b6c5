namespace OpcOnboarding.Workflows.Validation;

/// <summary>What a check made of a text: its normal form, or why it is refused.</summary>
public sealed class CheckedText
{
    private CheckedText(string? value, IReadOnlyList<Finding> findings)
    {
        Value = value;
        Findings = findings;
    }

    /// <summary>The normal form (trimmed, upper case and so on); null when the text is refused.</summary>
    public string? Value { get; }

    /// <summary>Errors when refused, else warnings; may be empty.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Whether the text was accepted.</summary>
    public bool IsValid => Value is not null;

    /// <summary>The text is accepted; <paramref name="warnings"/> go to the desk.</summary>
    public static CheckedText Accept(string value, params Finding[] warnings) => new(value, warnings);

    /// <summary>The text is refused.</summary>
    public static CheckedText Refuse(FindingCode code) => new(null, [Finding.Error(code)]);

    /// <summary>Accepted or refused, named without the value: checked texts are personal data and reach logs easily.</summary>
    public override string ToString() => IsValid ? "accepted" : string.Join(", ", Findings.Select(finding => finding.Code.Code));
}
