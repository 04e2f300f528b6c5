namespace OpcOnboarding.Functions.Catalogue;

/// <summary>A district, county, county-level city or development zone.</summary>
/// <param name="NameZh">As in applications: 亭湖区.</param>
/// <param name="NameEn">For people.</param>
/// <param name="Code">Its code in GB/T 2260; null for zones that have none.</param>
/// <param name="RegistryAreaCode">Six digits for credit codes: its own code, or that of the district it lies in.</param>
/// <param name="RegistrationAuthority">Who decides registration; invented where the city is a sample.</param>
/// <param name="TaxOffice">The competent tax office; invented where the city is a sample.</param>
internal sealed record District(
    string NameZh,
    string NameEn,
    string? Code,
    string RegistryAreaCode,
    string RegistrationAuthority,
    string TaxOffice);
