namespace OpcOnboarding.Functions.OpenApi.Shapes;

/// <summary>The founder's part of the form. To others than the founder personal members are shown masked.</summary>
/// <param name="NameZh">Name; demanded on submission.</param>
/// <param name="NamePinyin">Name in Latin letters.</param>
/// <param name="IdType">Kind of document.</param>
/// <param name="IdNumber">Its number.</param>
/// <param name="IdValidTo">Its last day, or 长期.</param>
/// <param name="ResidentId">Resident identity number, GB 11643; demanded on submission.</param>
/// <param name="BirthDate">Must match the number.</param>
/// <param name="Gender">F or M; must match the number.</param>
/// <param name="Mobile">Eleven digits; demanded on submission.</param>
/// <param name="Email">At most 254 characters.</param>
/// <param name="Residence">Address.</param>
/// <param name="Education">Highest degree.</param>
/// <param name="FullTimeEducation">Whether it was full time.</param>
/// <param name="GraduatedOn">Day of graduation.</param>
[NullableIsOptional]
[KeepsUnknownMembers]
internal sealed record FounderSection(
    string? NameZh, string? NamePinyin, string? IdType, string? IdNumber, string? IdValidTo, string? ResidentId, string? BirthDate, string? Gender,
    string? Mobile, string? Email, string? Residence, string? Education, bool? FullTimeEducation, string? GraduatedOn);
