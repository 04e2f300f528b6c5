using OpcOnboarding.Workflows.Policies.Facts;

namespace OpcOnboarding.Workflows.Policies;

/// <summary>What a project drew from other programmes before, taken off once from the claims of a clause of which the highest alone counts (top-up, 补差).</summary>
internal sealed class PriorGrantUse(PolicyClause clause, PriorGrants grants)
{
    private readonly bool _isTakenOff = clause.Stacking.Mode == StackingMode.HighestOnly;
    private readonly Dictionary<string, long> _left = new(grants.Known, StringComparer.Ordinal);

    /// <summary>The facts that must be told before it is known what is still due to projects; null is no project.</summary>
    public IEnumerable<string> MissingFor(IEnumerable<string?> projects) =>
        _isTakenOff ? projects.OfType<string>().Select(grants.MissingFor).OfType<string>() : [];

    /// <summary>max(0, entitlement - granted before), in fen: the total is the higher of the two.</summary>
    public long TopUp(string? project, long entitlement)
    {
        if (!_isTakenOff || project is null || !_left.TryGetValue(project, out var left))
        {
            return entitlement;
        }

        // Two contracts of one project share one prior grant: what the first took off is not taken off again.
        var taken = Math.Min(left, entitlement);
        _left[project] = left - taken;
        return entitlement - taken;
    }
}
