using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.IssuedVouchers.Settling;
using OpcOnboarding.Functions.Outcomes.Pairing;
using OpcOnboarding.Functions.Outcomes.Seats;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.Administrators;

/// <summary>Counts what a city has and what of it is in use.</summary>
internal sealed class ResourceDesk(UnitInventory units, MentorDesk mentors, CityLedger ledger, IPeopleDirectory people, TimeProvider clock)
{
    /// <summary>The city's desks, communities, mentors, and budgets of this year.</summary>
    public async Task<CityResources> OfAsync(City city, CancellationToken cancellationToken)
    {
        var communities = new List<CommunityUse>();
        foreach (var community in city.Communities)
        {
            var (held, assigned) = await units.CountAsync(community.Id, cancellationToken);
            communities.Add(new CommunityUse(community.Id, community.NameZh, community.NameEn, community.AllUnits.Count() - held - assigned, held, assigned));
        }

        var founders = await mentors.CountAsync(city.Key, cancellationToken);
        var guides = city.Mentors.Select(mentor => new MentorUse(mentor.Id, mentor.NameZh, mentor.Capacity, founders.GetValueOrDefault(mentor.Id)));
        return new CityResources(city.Key, city.NameZh, city.Sample, [.. Desks(city)], communities, [.. guides], await BudgetsAsync(city, cancellationToken));
    }

    private IEnumerable<DeskStaff> Desks(City city) => Enum.GetValues<Department>().Select(department => new DeskStaff(
        department,
        [.. people.All.Where(person => person.Cities.Contains(city.NameZh) && person.Departments.Contains(department))
            .Select(person => new OfficerView(person.Subject, person.Name))]));

    private async Task<IReadOnlyList<BudgetUse>> BudgetsAsync(City city, CancellationToken cancellationToken)
    {
        var year = BusinessHours.BeijingDate(clock.GetUtcNow()).Year;
        var budgets = new List<BudgetUse>();
        foreach (var type in city.VoucherBudgets.Select(budget => budget.Type))
        {
            var key = new BudgetKey(city, type, year);
            // By the bookings: what the catalogue gives today is not what was there when the first voucher was drawn.
            // One that can't be read counts as nothing here; the month's statement names it.
            var budget = await ledger.BudgetAsync(key, cancellationToken);
            var used = -budget.Readable.Sum(booking => booking.Entry.BudgetChangeFen);
            budgets.Add(new BudgetUse(type.ToString(), year, budget.LeftFen + used, used));
        }

        return budgets;
    }
}
