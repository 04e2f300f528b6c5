using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.PersonalBenefits;
using OpcOnboarding.Workflows.Entitlements;

namespace OpcOnboarding.Functions.Entitlements;

/// <summary>Lists the entitlements of a case, and says of what nobody has asked for that another case of the person draws it: nobody is offered what would be refused.</summary>
internal sealed class EntitlementList(EntitlementDesk desk, CaseStore cases, PersonalDraws draws, DrawnElsewhere elsewhere)
{
    /// <summary>Every entitlement with what became of it.</summary>
    public async Task<IReadOnlyList<EntitlementView>> ReadAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        using var form = JsonDocument.Parse(await cases.ReadFormAsync(record, record.File.FormVersion, cancellationToken));
        var all = await desk.ListAsync(record, form.RootElement, cancellationToken);
        var personal = all.Where(MayBeAskedFor).Select(view => view.Clause.ClauseId).ToHashSet(StringComparer.Ordinal);
        if (personal.Count == 0 || FormFields.ResidentId(form.RootElement) is not { } residentId)
        {
            return all;
        }

        var drawn = await elsewhere.AmongAsync(residentId, record.CaseId, personal, cancellationToken);
        return [.. all.Select(view => MayBeAskedFor(view) && drawn.Contains(view.Clause.ClauseId) ? view with { DrawnElsewhere = true } : view)];
    }

    private bool MayBeAskedFor(EntitlementView view) => view.State == nameof(EntitlementState.Open)
        && view.Route is not (nameof(EntitlementRoute.Information) or nameof(EntitlementRoute.None))
        && draws.IsPersonal(view.Clause.ClauseId);
}
