namespace OpcOnboarding.Workflows.Policies;

internal static class FactName
{
    /// <summary>What stands before the first dot: whose fact it is.</summary>
    public static string Prefix(string fact) => fact.Split('.', 2)[0];
}
