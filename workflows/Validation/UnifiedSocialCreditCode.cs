using System.Text.RegularExpressions;

namespace OpcOnboarding.Workflows.Validation;

/// <summary>Unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters with two check characters.</summary>
public static partial class UnifiedSocialCreditCode
{
    /// <summary>Not 18 characters of the alphabet with an area code of digits.</summary>
    public static readonly FindingCode Format = new(
        "creditCode.format", "统一社会信用代码应为18位，不含I、O、S、V、Z，第3至8位为数字", "A unified social credit code has 18 characters without I, O, S, V, Z; 3 to 8 are digits.");

    /// <summary>The 18th character does not fit: an error.</summary>
    public static readonly FindingCode CheckFailed = new(
        "creditCode.check", "统一社会信用代码校验码不符，请核对", "The check character of the unified social credit code does not fit; please compare it with the licence.");

    /// <summary>The 17th character does not fit its organisation code: a warning, since codes kept from before 2015 need not.</summary>
    public static readonly FindingCode OrganisationCheckFailed = new(
        "creditCode.organisationCheck", "统一社会信用代码中的组织机构代码校验码不符，请登记机关核对", "The organisation code inside the credit code does not fit its check character; the registry should compare it.");

    /// <summary>The second character does not belong to the legal form.</summary>
    public static readonly FindingCode WrongForm = new(
        "creditCode.form", "统一社会信用代码的机构类别与企业类型不符", "The class in the credit code does not belong to the legal form.");

    /// <summary>Trims, folds to upper case and checks.</summary>
    public static CheckedText Check(string? text)
    {
        var code = (text ?? "").Trim().ToUpperInvariant();
        if (!Shape().IsMatch(code))
        {
            return CheckedText.Refuse(Format);
        }

        if (!CheckCharacter.Verify(code))
        {
            return CheckedText.Refuse(CheckFailed);
        }

        return OrganisationCode.CheckCharacterOf(code[8..16]) == code[16]
            ? CheckedText.Accept(code)
            : CheckedText.Accept(code, Finding.Warning(OrganisationCheckFailed));
    }

    /// <summary>As <see cref="Check(string?)"/>, and the class must be that of the form: 91 for companies and sole proprietorships, 92 for individual businesses.</summary>
    public static CheckedText Check(string? text, EntityType form)
    {
        var code = Check(text);
        return code.Value is { } value && !value.StartsWith(PrefixOf(form), StringComparison.Ordinal)
            ? CheckedText.Refuse(WrongForm)
            : code;
    }

    /// <summary>Builds the code of a form, an area and the eight characters of an organisation.</summary>
    /// <param name="form">The legal form.</param>
    /// <param name="areaCode">Six digits (GB/T 2260).</param>
    /// <param name="organisationBody">Eight characters of the alphabet.</param>
    /// <exception cref="ArgumentException">A part is of a wrong form.</exception>
    public static string Compose(EntityType form, string areaCode, string organisationBody)
    {
        var code = CheckCharacter.Append(PrefixOf(form) + areaCode + organisationBody + OrganisationCode.CheckCharacterOf(organisationBody));
        return Shape().IsMatch(code) ? code : throw new ArgumentException("The area code needs six digits.", nameof(areaCode));
    }

    private static string PrefixOf(EntityType form) => form switch
    {
        EntityType.OnePersonLimitedCompany or EntityType.SoleProprietorship => "91",
        EntityType.IndividualBusiness => "92",
    };

    // \z and not $: a dollar sign also matches before a last line feed.
    [GeneratedRegex(@"^[0-9A-HJ-NP-RTUWXY]{2}[0-9]{6}[0-9A-HJ-NP-RTUWXY]{10}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
