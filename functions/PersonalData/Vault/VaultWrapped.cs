namespace OpcOnboarding.Functions.PersonalData.Vault;

/// <summary>A secret as a vault's key wrapped it.</summary>
/// <param name="Kid">The key with its version, as the vault names it; a later version of the key opens nothing of an earlier one.</param>
/// <param name="Value">Base64url, as the vault answered.</param>
internal sealed record VaultWrapped(string Kid, string Value);
