namespace OpcOnboarding.Functions.PersonalData;

/// <summary>Why a sealed value could not be opened.</summary>
internal enum SealFault
{
    /// <summary>Not an envelope at all.</summary>
    Malformed,

    /// <summary>Sealed with an algorithm that this version does not know.</summary>
    UnknownAlgorithm,

    /// <summary>Sealed with another key than the one at hand.</summary>
    OtherKey,

    /// <summary>Altered, or moved here from another case, row or field.</summary>
    NotAuthentic,

    /// <summary>The key was destroyed, so that nobody can open it any more.</summary>
    KeyDestroyed,
}
