using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Workflows.Entitlements;

/// <summary>Holds what the form gives now against what was asked for before, whatever the order of the form's items has become.</summary>
public static class KeptEntitlements
{
    /// <summary>The entitlements found now; one that was asked for under a number of before has that as its id, so that it is not asked for again under another.</summary>
    /// <param name="found">What the form gives now.</param>
    /// <param name="kept">The benefits that were asked for, by id.</param>
    public static IReadOnlyList<Entitlement> Named(IReadOnlyList<Entitlement> found, IReadOnlyDictionary<string, Benefit> kept)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(kept);
        var named = found.ToList();
        foreach (var (id, benefit) in kept.Where(entry => found.All(entitlement => entitlement.Id != entry.Key)))
        {
            var index = IndexOf(named, kept, id, benefit);
            if (index >= 0)
            {
                named[index] = named[index] with { Id = id };
            }
        }

        return named;
    }

    /// <summary>Whether a kept benefit is not what the form gives now: another sum or another answer by the same edition of the pack.</summary>
    /// <param name="kept">As it was asked for.</param>
    /// <param name="now">As the form gives it now.</param>
    public static bool Differ(Benefit kept, Benefit now)
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(now);
        return kept.PackVersion == now.PackVersion && (kept.Verdict, kept.AmountFen) != (now.Verdict, now.AmountFen);
    }

    /// <summary>
    /// Whether something of the clause that was asked for is for an item the form no longer has: it may be this one, written otherwise, and nothing is given twice.
    /// </summary>
    /// <param name="clauseId">The clause.</param>
    /// <param name="named">What the form gives now, under the ids of <see cref="Named"/>.</param>
    /// <param name="kept">The benefits that were asked for and neither declined nor taken back, by id.</param>
    public static bool LacksItem(string clauseId, IReadOnlyList<Entitlement> named, IReadOnlyDictionary<string, Benefit> kept) =>
        kept.Any(entry => entry.Value.ClauseId == clauseId && named.All(entitlement => entitlement.Id != entry.Key));

    // By its item; by its mark where the item had no key yet; else by its number, if that place still gives the same.
    private static int IndexOf(List<Entitlement> named, IReadOnlyDictionary<string, Benefit> kept, string id, Benefit benefit)
    {
        if (benefit.ItemKey is not null)
        {
            return -1;
        }

        var open = named.Select((entitlement, index) => (entitlement.Id, entitlement.Benefit, Index: index))
            .Where(entry => entry.Benefit.ClauseId == benefit.ClauseId && !kept.ContainsKey(entry.Id)).ToList();
        var marked = open.Where(entry => benefit.Subject is not null && entry.Benefit.Subject == benefit.Subject && !Differ(benefit, entry.Benefit)).ToList();
        var places = named.Select((entitlement, index) => (entitlement.Benefit, Index: index)).Where(entry => entry.Benefit.ClauseId == benefit.ClauseId).ToList();
        return marked.Count == 1 ? marked[0].Index
            : int.TryParse(id.AsSpan(Math.Min(id.Length, benefit.ClauseId.Length + 1)), out var number) && number >= 1 && number <= places.Count
                && open.Any(entry => entry.Index == places[number - 1].Index) && !Differ(benefit, places[number - 1].Benefit) ? places[number - 1].Index
            : -1;
    }
}
