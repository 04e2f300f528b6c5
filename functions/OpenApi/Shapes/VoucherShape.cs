namespace OpcOnboarding.Functions.OpenApi.Shapes;

/// <summary>One claim to a voucher, assessed or issued.</summary>
/// <param name="VoucherId">Number of the voucher; null while none is issued.</param>
/// <param name="Type">Of which vouchers.</param>
/// <param name="Verdict">What the clause gives.</param>
/// <param name="AmountFen">In fen; null when the source states none.</param>
/// <param name="PackId">The pack.</param>
/// <param name="PackVersion">Its edition.</param>
/// <param name="ClauseId">The clause.</param>
/// <param name="Subject">Which claim under it.</param>
/// <param name="TitleZh">The clause's name.</param>
/// <param name="TitleEn">The same in English.</param>
/// <param name="ValidTo">Last day.</param>
/// <param name="Arithmetic">How the amount came about, in yuan.</param>
/// <param name="QuoteZh">The passage of the source.</param>
/// <param name="Reason">What is to be said, in Chinese.</param>
/// <param name="ReasonEn">The same in English.</param>
/// <param name="MissingFacts">Facts that are missing to answer.</param>
/// <param name="NotStated">What the source leaves open.</param>
/// <param name="UncoveredFen">What the budget could not cover.</param>
/// <param name="State">issued or voided; only of vouchers that were issued.</param>
[NullableIsOptional]
[SchemaName("Voucher")]
internal sealed record VoucherShape(
    string? VoucherId,
    [property: Names(NameSets.VoucherTypeName)] string Type,
    [property: Names(NameSets.VerdictName)] string Verdict,
    long? AmountFen,
    string PackId,
    string PackVersion,
    string ClauseId,
    string? Subject,
    string TitleZh,
    string TitleEn,
    DateOnly ValidTo,
    string? Arithmetic,
    string QuoteZh,
    string? Reason,
    string? ReasonEn,
    IReadOnlyList<string> MissingFacts,
    IReadOnlyList<string> NotStated,
    long? UncoveredFen,
    string? State);
