using OpcOnboarding.Workflows.Calendar;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.Finder;

/// <summary>Asks the packs of every city about the same founder.</summary>
internal sealed class FinderDesk(PolicyCatalogue packs, PolicyFinder finder, TimeProvider clock)
{
    /// <summary>All cities with a pack on the day, side by side in the order of their names.</summary>
    public FinderView Find(FinderOrder order)
    {
        var on = order.On ?? BusinessHours.BeijingDate(clock.GetUtcNow());
        var found = finder.Find(order.Application, order.Place?.City.NameZh, order.Place?.District?.NameZh, on);
        return new FinderView(on, [.. found.Select(city => FinderCity.Of(city, packs))]);
    }
}
