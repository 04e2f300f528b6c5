using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Calendar;
using OpcOnboarding.Workflows.Entitlements;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.Entitlements;

/// <summary>Finds what a case is entitled to beside vouchers, takes what the founder asks for, and the officer's decision.</summary>
internal sealed class EntitlementDesk(EntitlementStore kept, CaseStore cases, PolicyCatalogue packs, TimeProvider clock)
{
    /// <summary>Every entitlement with what became of it: as it was when somebody asked for it, else as it is today.</summary>
    public async Task<IReadOnlyList<EntitlementView>> ListAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        var asked = await kept.ListAsync(record, cancellationToken);
        var found = await FindAsync(record, cancellationToken);
        return
        [
            .. found.Select(entitlement => View(asked.GetValueOrDefault(entitlement.Id) is { } known ? entitlement with { Benefit = known.Benefit } : entitlement, asked)),
            .. asked.Where(entry => found.All(entitlement => entitlement.Id != entry.Key)).Select(entry => View(new Entitlement(entry.Key, entry.Value.Benefit), asked)),
        ];
    }

    /// <summary>The founder asks: given at once where the facts suffice and the business is registered (免申即享), else handed to an officer. Asked twice, the first one counts.</summary>
    public async Task<Answer<EntitlementView>> ApplyAsync(CaseDoor.Entered entered, string id, CancellationToken cancellationToken)
    {
        if ((await FindAsync(entered.Record, cancellationToken)).FirstOrDefault(known => known.Id == id) is not { } entitlement)
        {
            return new Refusal.NotFound();
        }

        if (!entitlement.IsOpen || !MayAsk(entered.Record.Case))
        {
            return new Refusal.ChoiceNotAvailable();
        }

        var asked = Asked(entitlement, entered.Record.Case);
        await kept.ChangeAsync(entered, id, current => current is null ? asked : null, cancellationToken);
        return (await ListAsync(entered.Record, cancellationToken)).First(view => view.EntitlementId == id);
    }

    /// <summary>An officer decides what was handed in, at most what the clause gives.</summary>
    public async Task<Answer<EntitlementView>> DecideAsync(CaseDoor.Entered entered, string id, EntitlementDecision decision, CancellationToken cancellationToken)
    {
        if ((await kept.ListAsync(entered.Record, cancellationToken)).GetValueOrDefault(id) is not { } known)
        {
            return new Refusal.NotFound();
        }

        // Null where the source states no figure: then the officer's is as good as any.
        if (decision.Grants && new Entitlement(id, known.Benefit).MostFen is { } most && !(decision.AmountFen <= most))
        {
            return new Refusal.ValidationFailed(new FieldError("amountFen", FieldFault.OutOfRange, 0, most));
        }

        return await kept.ChangeAsync(entered, id, current => Decided(current, decision, entered.User.Subject), cancellationToken) is null
            ? new Refusal.ChoiceNotAvailable()
            : (await ListAsync(entered.Record, cancellationToken)).First(view => view.EntitlementId == id);
    }

    /// <summary>From the day of receipt on; not when the case ended without a business, nor when its registration was revoked.</summary>
    private static bool MayAsk(OnboardingCase onboarding) => onboarding.ReceivedOn is not null
        && (onboarding.IsOpen || onboarding.State == CaseState.Completed)
        && onboarding.FindStep(StepKind.Registration)?.State != StepState.Revoked;

    private EntitlementRecord Asked(Entitlement entitlement, OnboardingCase onboarding)
    {
        var now = clock.GetUtcNow();
        var isGiven = entitlement.Route == EntitlementRoute.NoApplication && onboarding.FindStep(StepKind.Registration)?.State == StepState.Completed;
        return isGiven
            ? new EntitlementRecord(entitlement.Benefit, EntitlementState.Granted, now, now, null, entitlement.Benefit.AmountFen, null)
            : new EntitlementRecord(entitlement.Benefit, EntitlementState.Applied, now, null, null, null, null);
    }

    private EntitlementRecord? Decided(EntitlementRecord? current, EntitlementDecision decision, string officer) => current?.State != EntitlementState.Applied ? null : current with
    {
        State = decision.Grants ? EntitlementState.Granted : EntitlementState.Declined,
        DecidedAt = clock.GetUtcNow(),
        DecidedBy = officer,
        AmountFen = decision.Grants ? decision.AmountFen : null,
        Reason = decision.Reason,
    };

    private async Task<IReadOnlyList<Entitlement>> FindAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        using var form = JsonDocument.Parse(await cases.ReadFormAsync(record, record.File.FormVersion, cancellationToken));
        var on = record.Case.ReceivedOn ?? BusinessHours.BeijingDate(clock.GetUtcNow());
        return Entitlement.Among(packs.Evaluate(form.RootElement, record.File.City, record.File.District, on).Benefits);
    }

    private EntitlementView View(Entitlement entitlement, IReadOnlyDictionary<string, EntitlementRecord> asked) => EntitlementView.Of(
        entitlement,
        asked.GetValueOrDefault(entitlement.Id),
        packs.Find(entitlement.Benefit.PackId)?.Clauses.FirstOrDefault(clause => clause.Id == entitlement.Benefit.ClauseId)?.Departments ?? []);
}
