namespace OpcOnboarding.Functions.Audit.Log;

/// <summary>What a leaf of the log speaks of. The names stand in stored leaves: do not rename.</summary>
internal enum LeafKind
{
    /// <summary>A case: head of its journal, seals of its rows and documents.</summary>
    Case,

    /// <summary>A day of the access log.</summary>
    Access,

    /// <summary>A budget's bookings.</summary>
    Ledger,

    /// <summary>A journey version: both tables of moves and all limits.</summary>
    Journey,

    /// <summary>A policy pack.</summary>
    Pack,

    /// <summary>Who may do what.</summary>
    Grants,

    /// <summary>How the service is set up; without secrets.</summary>
    Configuration,

    /// <summary>A decision to erase the personal data of a case: number and hash of its journal entry, digest of who decided it, when and why.</summary>
    Retention,
}
