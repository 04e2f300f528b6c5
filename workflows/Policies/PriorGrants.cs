namespace OpcOnboarding.Workflows.Policies;

/// <summary>What a project drew from other programmes before, taken off once from the claims of a clause (top-up, 补差).</summary>
internal sealed class PriorGrants(PolicyClause clause, IReadOnlyDictionary<string, long> byProject)
{
    private readonly Dictionary<string, long> _left = new(byProject, StringComparer.Ordinal);

    /// <summary>max(0, entitlement - granted before): the total is the higher of the two.</summary>
    public long TopUp(string? project, long entitlement)
    {
        if (clause.Stacking.Mode != StackingMode.HighestOnly || project is null || !_left.TryGetValue(project, out var left))
        {
            return entitlement;
        }

        // Two contracts of one project share one prior grant: what the first took off is not taken off again.
        var taken = Math.Min(left, entitlement);
        _left[project] = left - taken;
        return entitlement - taken;
    }
}
