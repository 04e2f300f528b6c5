namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>What people wrote on a claim; sealed with the case's key.</summary>
/// <param name="InvoiceNumber">Number of the invoice.</param>
/// <param name="Reason">Why it was refused or granted only in part; null for none.</param>
internal sealed record RedemptionWords(string InvoiceNumber, string? Reason);
