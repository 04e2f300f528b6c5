using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Workflows.IssuedVouchers;

namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>A claim as the founder fills it in.</summary>
/// <param name="InvoiceNumber">Number of the invoice.</param>
/// <param name="CostFen">What was paid, in fen.</param>
/// <param name="PaidOn">When.</param>
/// <param name="DocumentId">The uploaded proof.</param>
internal sealed record RedemptionForm(string InvoiceNumber, long CostFen, DateOnly PaidOn, string DocumentId)
{
    private const int LongestInvoiceNumber = 50;
    /// <summary>The most that a cost can be, in fen.</summary>
    public const long MostFen = 1_000_000_000_000_000;

    /// <summary>Reads the body: 400 for a wrong type, 422 with every fault at once.</summary>
    /// <param name="body">The body.</param>
    /// <param name="voucher">The voucher claimed on.</param>
    /// <param name="earliest">From when on costs count; null: no day is known.</param>
    /// <param name="file">The case, with its documents.</param>
    /// <param name="today">The day of filing.</param>
    public static Answer<RedemptionForm> Read(JsonElement body, VoucherAccount voucher, EarliestCost? earliest, CaseFile file, DateOnly today)
    {
        var reader = new MemberReader(body);
        var (invoice, document, paidOn) = (reader.Text("invoiceNumber")?.Trim(), reader.Text("documentId"), reader.Date("paidOn"));
        if (reader.Fault is { } place)
        {
            return new Refusal.BodyNotParsable(place);
        }

        FieldError?[] faults =
        [
            InvoiceFault(invoice), CostFault(body, out var cost), DayFault(paidOn, voucher, earliest, today), DocumentFault(document, file),
        ];
        return faults.OfType<FieldError>().ToList() is { Count: > 0 } wrong
            ? new Refusal.ValidationFailed(wrong)
            : new RedemptionForm(invoice!, cost, paidOn!.Value, document!);
    }

    private static FieldError? InvoiceFault(string? number) =>
        string.IsNullOrEmpty(number) ? new FieldError("invoiceNumber", FieldFault.Required)
        : number.Any(char.IsControl) ? new FieldError("invoiceNumber", FieldFault.WrongFormat)
        : number.Length > LongestInvoiceNumber ? new FieldError("invoiceNumber", FieldFault.TooLong, LongestInvoiceNumber)
        : null;

    private static FieldError? CostFault(JsonElement body, out long cost)
    {
        cost = 0;
        return !body.TryGetProperty("costFen", out var given) || given.ValueKind == JsonValueKind.Null ? new FieldError("costFen", FieldFault.Required)
            : given.ValueKind != JsonValueKind.Number || !given.TryGetInt64(out cost) ? new FieldError("costFen", FieldFault.WrongType)
            : cost is < 1 or > MostFen ? new FieldError("costFen", FieldFault.OutOfRange, 1, MostFen)
            : null;
    }

    private static FieldError? DayFault(DateOnly? paidOn, VoucherAccount voucher, EarliestCost? earliest, DateOnly today) =>
        paidOn is not { } day ? new FieldError("paidOn", FieldFault.Required)
        : day > today ? new FieldError("paidOn", FieldFault.InFuture)
        : day > voucher.ValidTo ? new FieldError("paidOn", FieldFault.TooLate, VoucherRow.Day(voucher.ValidTo))
        : day < earliest?.Day ? new FieldError("paidOn", FaultOf(earliest.Bound), VoucherRow.Day(earliest.Day))
        : null;

    private static FieldFault FaultOf(CostBound bound) => bound switch
    {
        CostBound.PolicyStart => FieldFault.BeforePolicy,
        CostBound.AssumedPolicyStart => FieldFault.BeforeAssumedPolicy,
        CostBound.Founding => FieldFault.BeforeCompany,
    };

    private static FieldError? DocumentFault(string? documentId, CaseFile file) =>
        documentId is null ? new FieldError("documentId", FieldFault.Required)
        : file.LatestDocuments.All(document => document.DocumentId != documentId) ? new FieldError("documentId", FieldFault.UnknownValue)
        : null;
}
