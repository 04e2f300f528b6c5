namespace OpcOnboarding.Functions.Problems;

/// <summary>Why a bearer token did not identify the caller.</summary>
internal enum TokenFault
{
    /// <summary>The request carried none.</summary>
    Missing,

    /// <summary>It was ours, but its time is over.</summary>
    Expired,

    /// <summary>Forged, altered, not yet valid, for someone else, or not a token at all.</summary>
    NotValid,
}
