using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Texts;

namespace OpcOnboarding.Functions.Entitlements;

/// <summary>The application for an entitlement, filled in with what the case knows; nobody types it again. In Chinese, lines end with line feeds.</summary>
internal static class PreparedApplication
{
    /// <summary>The text.</summary>
    public static string TextZh(CaseRecord record, EntitlementView entitlement)
    {
        var clause = entitlement.Clause;
        return string.Join('\n',
        [
            Say(TextKey.EntitlementTitle, clause.TitleZh),
            "",
            Say(TextKey.EntitlementApplicant, record.Words.CompanyName ?? "", record.Words.FounderName ?? "", record.File.CaseNumber),
            Say(TextKey.EntitlementClause, clause.ClauseId, clause.PackId, clause.PackVersion),
            Say(TextKey.EntitlementQuote, clause.QuoteZh),
            clause.AmountFen is { } fen ? Say(TextKey.EntitlementAmount, $"{fen / 100m:0.00}") : Say(TextKey.EntitlementNotStated),
            .. clause.Arithmetic is { } arithmetic ? [Say(TextKey.EntitlementArithmetic, arithmetic)] : Array.Empty<string>(),
            Say(TextKey.EntitlementDepartments, string.Join('、', entitlement.Departments)),
        ]);
    }

    private static string Say(TextKey key, params object[] arguments) => Wording.In(Language.Chinese, new Text(key, arguments));
}
