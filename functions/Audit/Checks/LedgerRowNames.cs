namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>What the keys of bookings say: <c>entry:{case}:{attempt}:{kind}</c>.</summary>
internal static class LedgerRowNames
{
    /// <summary>A case's bookings lie from here ...</summary>
    public static string FirstOf(string caseId) => $"entry:{caseId}:";

    /// <summary>... to here.</summary>
    public static string AfterLastOf(string caseId) => $"entry:{caseId};";

    /// <summary>Attempt and kind of a booking; null for another key.</summary>
    public static (string Attempt, string Kind)? Read(string rowKey) => rowKey.Split(':') is ["entry", _, var attempt, var kind, ..] ? (attempt, kind) : null;
}
