using Azure;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Cases;

/// <summary>A case as its one fat row holds it, opened.</summary>
/// <param name="File">Numbers, owner, documents, journal head.</param>
/// <param name="Case">Where it stands.</param>
/// <param name="Words">The personal part.</param>
/// <param name="Key">The case's key as stored; null once it is destroyed.</param>
/// <param name="Cipher">Seals and opens with that key; does neither once it is destroyed.</param>
/// <param name="Version">Version of the row; guards the next write.</param>
internal sealed record CaseRecord(CaseFile File, OnboardingCase Case, CaseWords Words, WrappedKey? Key, CaseCipher Cipher, ETag Version)
{
    /// <summary>The case.</summary>
    public string CaseId => File.CaseId;
}
