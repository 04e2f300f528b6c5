namespace OpcOnboarding.Functions.OpenApi.Shapes;

/// <summary>Wishes for the account.</summary>
/// <param name="BankCode">A bank of the catalogue.</param>
/// <param name="Branch">One of its branches.</param>
/// <param name="Appointment">Day of the appointment.</param>
/// <param name="SettlementCard">The founder's own card; shown masked.</param>
/// <param name="Needs">Online banking, cheques and the like.</param>
[NullableIsOptional]
[KeepsUnknownMembers]
internal sealed record BankSection(string? BankCode, string? Branch, string? Appointment, string? SettlementCard, IReadOnlyList<string>? Needs);

/// <summary>What the tax office needs.</summary>
/// <param name="ExpectedAnnualSalesFen">In fen; over 5,000,000 yuan the general method is due (VAT Law art. 9).</param>
/// <param name="AccountingSystem">Name of the accounting standard.</param>
/// <param name="WantsGeneral">Whether the general method is wished for.</param>
/// <param name="InvoiceNeeds">What invoices are needed for.</param>
[NullableIsOptional]
[KeepsUnknownMembers]
internal sealed record TaxSection(long? ExpectedAnnualSalesFen, string? AccountingSystem, bool? WantsGeneral, string? InvoiceNeeds);

/// <summary>Wishes for a seat.</summary>
/// <param name="Tier">What kind of place.</param>
/// <param name="Site">A community of the catalogue.</param>
/// <param name="Seats">1 to 50.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="IsDomicile">Whether the seat is the business' registered seat; no proof of premises is asked for then.</param>
[NullableIsOptional]
[KeepsUnknownMembers]
internal sealed record WorkspaceSection(
    [property: Names(NameSets.WorkspaceTierName)] string? Tier, string? Site, int? Seats, string? From, string? To, bool? IsDomicile);

/// <summary>Wishes for a mentor.</summary>
/// <param name="Fields">What to be guided in.</param>
/// <param name="Stage">How far the business has come.</param>
/// <param name="Industry">Its industry.</param>
/// <param name="Language">In which language to meet.</param>
/// <param name="Times">When to meet.</param>
[NullableIsOptional]
[KeepsUnknownMembers]
internal sealed record MentorSection(
    [property: Names(NameSets.MentorFieldName)] IReadOnlyList<string>? Fields,
    [property: Names(NameSets.CultivationStageName)] string? Stage,
    string? Industry,
    string? Language,
    string? Times);
