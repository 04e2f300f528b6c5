using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Workflows.Calendar;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.Workspaces;

/// <summary>Finds which services come with a case's place, and until when: those of the packs whose time runs from the day of moving in.</summary>
internal sealed class PlaceServices(CaseStore cases, PolicyCatalogue packs, TimeProvider clock)
{
    private const string MoveIn = "move-in date";

    /// <summary>The services that the case's facts suffice for, in the order of packs and clauses.</summary>
    /// <param name="record">The case.</param>
    /// <param name="movedInOn">First day of the place.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<PlaceService>> OfAsync(CaseRecord record, DateOnly movedInOn, CancellationToken cancellationToken)
    {
        using var form = JsonDocument.Parse(await cases.ReadFormAsync(record, record.File.FormVersion, cancellationToken));
        var on = record.Case.ReceivedOn ?? BusinessHours.BeijingDate(clock.GetUtcNow());
        var benefits = packs.Evaluate(form.RootElement, record.File.City, record.File.District, on).Benefits;
        return
        [
            .. benefits.Where(benefit => benefit.Verdict == Verdict.Service)
                .Select(benefit => (Benefit: benefit, Until: LastDay(PeriodOf(benefit), movedInOn)))
                .Where(service => service.Until is not null)
                .Select(service => new PlaceService(service.Benefit.ClauseId, service.Benefit.TitleZh, service.Benefit.TitleEn, service.Until!.Value)),
        ];
    }

    private PolicyPeriod? PeriodOf(Benefit benefit) => packs.Find(benefit.PackId)!.Clauses.First(clause => clause.Id == benefit.ClauseId).Period;

    private static DateOnly? LastDay(PolicyPeriod? period, DateOnly from) => period switch
    {
        { Anchor: MoveIn, Unit: PeriodUnit.Year } => from.AddYears(period.Value).AddDays(-1),
        { Anchor: MoveIn, Unit: PeriodUnit.Month } => from.AddMonths(period.Value).AddDays(-1),
        _ => null,
    };
}
