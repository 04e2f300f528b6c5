using OpcOnboarding.Functions.OpenApi;

namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>Body of a claim.</summary>
/// <param name="InvoiceNumber">Number of the invoice; claimed once in a city.</param>
/// <param name="CostFen">What was paid, in fen.</param>
/// <param name="PaidOn">When it was paid.</param>
/// <param name="DocumentId">The uploaded proof (material CostProof).</param>
internal sealed record RedemptionBody(string InvoiceNumber, long CostFen, DateOnly PaidOn, string DocumentId);

/// <summary>Body of a decision on a claim.</summary>
/// <param name="AmountFen">What is granted, in fen; left out: all that was asked.</param>
/// <param name="Reason">Why less, or nothing; then required.</param>
[NullableIsOptional]
internal sealed record ReviewBody(long? AmountFen, string? Reason);

/// <summary>Body of what the head of the desk orders.</summary>
/// <param name="Reason">Why; required to cancel and to demand back.</param>
/// <param name="AmountFen">How much came back, in fen; required to enter it.</param>
[NullableIsOptional]
internal sealed record VoucherOrderBody(string? Reason, long? AmountFen);
