using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.Founders;

/// <summary>One claim under one clause as the API shows it; members that are null are left out.</summary>
[NullableIsOptional]
internal sealed record BenefitClause(
    string PackId,
    string PackVersion,
    string ClauseId,
    ClauseKind Kind,
    VoucherType? VoucherType,
    string TitleZh,
    string TitleEn,
    string? Subject,
    [property: Names(NameSets.VerdictName)] string Verdict,
    long? AmountFen,
    string? Arithmetic,
    string? ReasonZh,
    string? ReasonEn,
    IReadOnlyList<string> MissingFacts,
    IReadOnlyList<string> NotStated,
    string QuoteZh)
{
    public static BenefitClause Of(Benefit benefit) => new(
        benefit.PackId,
        benefit.PackVersion,
        benefit.ClauseId,
        benefit.Kind,
        benefit.VoucherType,
        benefit.TitleZh,
        benefit.TitleEn,
        benefit.Subject,
        VerdictName.Of(benefit.Verdict),
        benefit.AmountFen,
        benefit.Arithmetic,
        benefit.ReasonZh,
        benefit.ReasonEn,
        benefit.MissingFacts,
        benefit.NotStated,
        benefit.QuoteZh);
}
