using System.Text.RegularExpressions;

namespace OpcOnboarding.Workflows.Validation;

/// <summary>The number of an identity document, by its kind.</summary>
public static partial class IdentityDocument
{
    /// <summary>Not of the form that the kind of document has.</summary>
    public static readonly FindingCode Format = new(
        "identityDocument.format", "证件号码格式与证件类型不符", "The number does not have the form of this kind of document.");

    /// <summary>Trims, folds to upper case and checks.</summary>
    /// <param name="kind">The document.</param>
    /// <param name="text">As it was typed.</param>
    /// <param name="today">The day in Beijing.</param>
    /// <param name="area">The admitted provinces, for a resident identity number.</param>
    public static CheckedText Check(IdentityDocumentKind kind, string? text, DateOnly today, ResidentIdArea area)
    {
        if (kind == IdentityDocumentKind.ResidentId)
        {
            return ResidentIdNumber.Check(text, today, area);
        }

        var number = (text ?? "").Trim().ToUpperInvariant();
        return ShapeOf(kind).IsMatch(number) ? CheckedText.Accept(number) : CheckedText.Refuse(Format);
    }

    private static Regex ShapeOf(IdentityDocumentKind kind) => kind switch
    {
        IdentityDocumentKind.Passport => PassportShape(),
        IdentityDocumentKind.HkMacaoPermit => HkMacaoShape(),
        IdentityDocumentKind.TaiwanPermit => TaiwanShape(),
        IdentityDocumentKind.ForeignPermanentResidence => PermanentResidenceShape(),
        IdentityDocumentKind.ResidentId => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    [GeneratedRegex(@"^[A-Z0-9]{5,15}\z", RegexOptions.CultureInvariant)]
    private static partial Regex PassportShape();

    [GeneratedRegex(@"^[HM][0-9]{8}\z", RegexOptions.CultureInvariant)]
    private static partial Regex HkMacaoShape();

    [GeneratedRegex(@"^[0-9]{8}\z", RegexOptions.CultureInvariant)]
    private static partial Regex TaiwanShape();

    [GeneratedRegex(@"^(?:[A-Z0-9]{15}|[A-Z0-9]{18})\z", RegexOptions.CultureInvariant)]
    private static partial Regex PermanentResidenceShape();
}
