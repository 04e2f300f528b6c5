namespace OpcOnboarding.Functions.PersonalData;

/// <summary>The name of the master key in use.</summary>
/// <param name="Value">Lower-case hexadecimal; see <see cref="KeyId"/>.</param>
internal sealed record MasterKeyId(string Value);
