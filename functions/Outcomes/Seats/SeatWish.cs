using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;

namespace OpcOnboarding.Functions.Outcomes.Seats;

/// <summary>What the founder wishes for, and which communities fit best.</summary>
/// <param name="Tier">The tier; a desk where the form names none.</param>
/// <param name="Communities">The city's communities, best first: most themes in the founder's business, then own district, then the catalogue's order.</param>
internal sealed record SeatWish(WorkspaceTier Tier, IReadOnlyList<Community> Communities)
{
    /// <summary>Reads the form. The same form gives the same wish.</summary>
    public static SeatWish Of(CaseRecord record, JsonElement form, City city) => new(
        form.Choice<WorkspaceTier>("workspace", "tier") ?? WorkspaceTier.Desk,
        [
            .. city.Communities
                .OrderByDescending(community => community.Id == form.Text("workspace", "site"))
                .ThenByDescending(community => BusinessOf.Matches(form, community.Themes))
                .ThenByDescending(community => community.District == record.File.District),
        ]);
}
