using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Workspaces;

namespace OpcOnboarding.Functions.Outcomes.Seats;

/// <summary>工位入驻: a seat is held, chosen, assigned or freed.</summary>
internal sealed class WorkspaceOutcome(SeatDesk seats, SeatHolds holds, CityDirectory cities, MoveInPeriod period) : IStepOutcome
{
    /// <inheritdoc/>
    public StepKind Step => StepKind.Workspace;

    /// <inheritdoc/>
    public async Task<EffectResult> ProposeAsync(OutcomeContext context, CancellationToken cancellationToken) =>
        Result(await seats.HoldBestAsync(context, cancellationToken));

    /// <inheritdoc/>
    public async Task<EffectResult> ChooseAsync(OutcomeContext context, CancellationToken cancellationToken) =>
        Result(context.Request.Choice is { } unitId ? await seats.SwapAsync(context, unitId, cancellationToken) : null);

    /// <inheritdoc/>
    public async Task<JsonObject?> ConfirmAsync(OutcomeContext context, CancellationToken cancellationToken)
    {
        // What the unit is the catalogue says; the terms of the agreement are the desk's.
        return await AssignedAsync(context, OutcomeJson.Text(context.Given, "unitId"), cancellationToken) is { } unit
            ? OutcomeJson.Merge(Outcome(context, unit), context.Given, "from", "to", "monthlyRentFen", "rentFreeUntil", "agreementDocumentId")
            : null;
    }

    private async Task<WorkspaceUnit?> AssignedAsync(OutcomeContext context, string? given, CancellationToken cancellationToken)
    {
        if (given is null && await seats.AssignHeldAsync(context, cancellationToken) is { } held)
        {
            return held;
        }

        var unit = given is null ? await seats.HoldBestAsync(context, cancellationToken) : await seats.SwapAsync(context, given, cancellationToken);
        return unit is not null && await seats.AssignAsync(context, unit, cancellationToken) ? unit : null;
    }

    /// <inheritdoc/>
    public Task ReleaseAsync(OutcomeContext context, CancellationToken cancellationToken) => seats.FreeAsync(context, cancellationToken);

    /// <inheritdoc/>
    public async Task<JsonNode?> DescribeProposalAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        var hold = (await holds.FindAsync(record.CaseId, cancellationToken)).Hold;
        return hold.UnitId is null ? null : new JsonObject
        {
            ["heldUnitId"] = hold.UnitId,
            ["proposals"] = new JsonArray([.. hold.Proposed.Select(id => Describe(id, hold.UnitId)).OfType<JsonNode>()]),
        };
    }

    private static EffectResult Result(WorkspaceUnit? unit) => new(unit is not null, unit?.Id);

    private JsonObject Outcome(OutcomeContext context, WorkspaceUnit unit)
    {
        var (from, to) = period.Of(context.Application);
        var outcome = new JsonObject
        {
            ["communityId"] = unit.CommunityId,
            ["communityNameZh"] = cities.FindCommunity(unit.CommunityId)?.NameZh,
            ["unitId"] = unit.Id,
            ["tier"] = unit.Tier.ToString(),
            ["seats"] = unit.Seats,
            ["from"] = OutcomeJson.Day(from),
            ["to"] = OutcomeJson.Day(to),
            ["monthlyRentFen"] = unit.MonthlyRentFen,
        };
        if (RentSchedule.Of(from, to, unit.MonthlyRentFen, unit.RentSteps).RentFreeUntil is { } rentFreeUntil)
        {
            outcome["rentFreeUntil"] = OutcomeJson.Day(rentFreeUntil);
        }

        return outcome;
    }

    private JsonObject? Describe(string unitId, string heldUnitId) => CommunityUnits.Find(cities, unitId) is not var (community, unit) ? null : new JsonObject
    {
        ["unitId"] = unit.Id,
        ["label"] = unit.Label,
        ["communityId"] = community.Id,
        ["communityNameZh"] = community.NameZh,
        ["communityNameEn"] = community.NameEn,
        ["district"] = community.District,
        ["addressZh"] = community.AddressZh,
        ["tier"] = unit.Tier.ToString(),
        ["seats"] = unit.Seats,
        ["monthlyRentFen"] = unit.MonthlyRentFen,
        ["held"] = unit.Id == heldUnitId,
    };
}
