using System.Text.Json.Nodes;

namespace OpcOnboarding.Functions.OpenApi.Shapes;

/// <summary>Outcome of registration: the licence (domain: steps, 0.5b). The scope is a list of items or one text; <c>sample</c>: the service made it up, and every page says so.</summary>
[NullableIsOptional]
internal sealed record RegistrationResult(
    string UnifiedSocialCreditCode,
    string EntityNameZh,
    [property: Names(NameSets.LegalForm)] string EntityType,
    DateOnly RegisteredOn,
    string RegistrationAuthority,
    string? LicenceNumber,
    string Domicile,
    [property: Shapes(typeof(string), typeof(string[]))] JsonNode BusinessScopeZh,
    long? RegisteredCapitalFen,
    string LegalRepresentative,
    bool? Sample);

/// <summary>Outcome of the bank account. In answers the number is masked; <c>sample</c>: the service made it up, and every page says so.</summary>
[NullableIsOptional]
internal sealed record BankAccountResult(
    string BankName, string BranchName, string AccountNumber, string AccountKind, string? BasicAccountFilingNumber, DateOnly OpenedOn, bool? Sample);

/// <summary>Outcome of the tax setup. Invoice kinds are a list or one text; <c>sample</c>: the service made it up, and every page says so.</summary>
[NullableIsOptional]
internal sealed record TaxSetupResult(
    string CompetentTaxOffice,
    [property: Names(NameSets.TaxpayerTypeName)] string TaxpayerType,
    string FilingPeriod,
    [property: Shapes(typeof(string), typeof(string[]))] JsonNode InvoiceKinds,
    long InvoiceQuotaFen,
    DateOnly FirstFilingOn,
    DateOnly ConfirmedOn,
    bool? Sample);
