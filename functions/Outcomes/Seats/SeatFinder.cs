using System.Runtime.CompilerServices;
using OpcOnboarding.Functions.Catalogue;

namespace OpcOnboarding.Functions.Outcomes.Seats;

/// <summary>Finds free units without reading a whole inventory: a few point reads, then what is taken in one community.</summary>
internal sealed class SeatFinder(UnitInventory inventory)
{
    // Enough to meet a free unit in a community that is not nearly full.
    private const int PointReads = 6;

    /// <summary>Free units of the tier, community by community. Each case begins at a place of its own, so that many at a time seldom meet.</summary>
    public async IAsyncEnumerable<WorkspaceUnit> FreeAsync(
        IEnumerable<Community> communities, WorkspaceTier tier, string caseId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var community in communities)
        {
            var units = Ordered(community, tier, caseId);
            foreach (var unit in units.Take(PointReads))
            {
                if (await inventory.IsFreeAsync(unit, cancellationToken))
                {
                    yield return unit;
                }
            }

            if (units.Count <= PointReads)
            {
                continue;
            }

            var taken = await inventory.TakenAsync(community.Id, cancellationToken);
            foreach (var unit in units.Skip(PointReads).Where(unit => !taken.Contains(unit.Id)))
            {
                yield return unit;
            }
        }
    }

    private static List<WorkspaceUnit> Ordered(Community community, WorkspaceTier tier, string caseId)
    {
        var units = community.AllUnits.Where(unit => unit.Tier == tier).ToList();
        var start = units.Count == 0 ? 0 : (int)(CaseHash.Of(caseId, community.Id) % (uint)units.Count);
        return [.. units.Skip(start), .. units.Take(start)];
    }
}
