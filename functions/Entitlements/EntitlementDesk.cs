using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.PersonalBenefits;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Calendar;
using OpcOnboarding.Workflows.Entitlements;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.Entitlements;

/// <summary>Finds what a case is entitled to beside vouchers, takes what the founder asks for, the officer's decision, and its revocation.</summary>
internal sealed class EntitlementDesk(EntitlementStore kept, ApplicationIndex waiting, CaseStore cases, PolicyCatalogue packs, PersonalDraws draws, TimeProvider clock)
{
    /// <summary>Every entitlement with what became of it: as it was when somebody asked for it, else as it is today.</summary>
    public async Task<IReadOnlyList<EntitlementView>> ListAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        using var form = await ReadFormAsync(record, cancellationToken);
        return await ListAsync(record, form.RootElement, cancellationToken);
    }

    /// <summary>The same, for who has read the form already.</summary>
    public async Task<IReadOnlyList<EntitlementView>> ListAsync(CaseRecord record, JsonElement form, CancellationToken cancellationToken)
    {
        var asked = await kept.ListAsync(record, cancellationToken);
        var found = KeptEntitlements.Named(Find(record, form), Benefits(asked));
        return
        [
            .. found.Select(entitlement => asked.GetValueOrDefault(entitlement.Id) is { } known ? View(entitlement with { Benefit = known.Benefit }, known) : View(entitlement, null)),
            .. asked.Where(entry => found.All(entitlement => entitlement.Id != entry.Key)).Select(entry => View(new Entitlement(entry.Key, entry.Value.Benefit), entry.Value)),
        ];
    }

    /// <summary>The founder asks: given at once where the facts suffice and the business is registered (免申即享), else handed to an officer. Asked twice, the first one counts.</summary>
    /// <remarks>
    /// Refused when what was asked for is not what the form gives now, or something of the clause was asked for that the form no longer has: the form may be open again
    /// for a supplement, and nothing is given twice because an item was written otherwise.
    /// </remarks>
    /// <returns>The entitlement, as JSON.</returns>
    public async Task<Answer<string>> ApplyAsync(KeyedWrite write, string id, CancellationToken cancellationToken)
    {
        var record = write.Record;
        var before = await kept.ListAsync(record, cancellationToken);
        var found = KeptEntitlements.Named(await FindAsync(record, cancellationToken), Benefits(before));
        if (found.FirstOrDefault(known => known.Id == id) is not { } entitlement)
        {
            return new Refusal.NotFound();
        }

        if (IsChanged(entitlement, found, before))
        {
            return new Refusal.EntitlementChanged();
        }

        if (!entitlement.IsOpen || !MayAsk(record.Case))
        {
            return new Refusal.EntitlementNotOpen();
        }

        if (!before.ContainsKey(id) && await DrawAsync(record, id, entitlement.Benefit, cancellationToken) is { } drawn)
        {
            return drawn;
        }

        var asked = Asked(entitlement, record.Case);
        await (asked.State == EntitlementState.Applied ? waiting.AddAsync(record, id, asked.AppliedAt, cancellationToken) : Task.CompletedTask);
        if (await kept.ChangeAsync(write, id, (now, current) => current is null && MayAsk(now.Case) && IsStillOf(now, record, entitlement.Benefit) ? asked : null, now => Text(id, now), cancellationToken) is { } answer)
        {
            return answer;
        }

        // Asked for before, or the case ended or its form changed meanwhile.
        var view = (await ListAsync(record, cancellationToken)).First(view => view.EntitlementId == id);
        return view.AppliedAt is null ? new Refusal.EntitlementNotOpen() : CaseJson.WriteAnswer(view);
    }

    /// <summary>An officer decides what was handed in, at most what the clause gives.</summary>
    /// <returns>The entitlement, as JSON.</returns>
    public async Task<Answer<string>> DecideAsync(KeyedWrite write, string id, EntitlementDecision decision, CancellationToken cancellationToken)
    {
        if ((await kept.ListAsync(write.Record, cancellationToken)).GetValueOrDefault(id) is not { } known)
        {
            return new Refusal.NotFound();
        }

        // Null where the source states no figure: then the officer's is as good as any.
        if (decision.Grants && new Entitlement(id, known.Benefit).MostFen is { } most && !(decision.AmountFen <= most))
        {
            return new Refusal.ValidationFailed(new FieldError("amountFen", FieldFault.OutOfRange, 0, most));
        }

        // Also here: it may have been asked for before there were such rows, or another case took its place after this one had ended.
        if (known.State == EntitlementState.Applied && decision.Grants && await DrawAsync(write.Record, id, known.Benefit, cancellationToken) is { } drawn)
        {
            return drawn;
        }

        var decided = await kept.ChangeAsync(
            write,
            id,
            (now, current) => decision.Grants && !(DrawStanding.CanGain(now.Case) && IsStillOf(now, write.Record, known.Benefit)) ? null : Decided(current, decision, write.User.Subject),
            now => Text(id, now),
            cancellationToken);
        if (decided is null)
        {
            return new Refusal.EntitlementNotOpen();
        }

        await waiting.RemoveAsync(write.Record.File.CityKey, write.Record.CaseId, id, cancellationToken);
        return decided;
    }

    /// <summary>An officer takes back what was granted, also after the case has ended. It stays taken back here; what is the person's can be drawn through another case then.</summary>
    /// <returns>The entitlement, as JSON.</returns>
    public async Task<Answer<string>> RevokeAsync(KeyedWrite write, string id, string reason, CancellationToken cancellationToken)
    {
        if (await kept.FindAsync(write.Record, id, cancellationToken) is null)
        {
            return new Refusal.NotFound();
        }

        return await kept.ChangeAsync(write, id, (_, current) => Revoked(current, reason, write.User.Subject), now => Text(id, now), cancellationToken) is { } revoked
            ? revoked
            : new Refusal.EntitlementNotGranted();
    }

    /// <summary>Takes a benefit of the person for this case; null when the case may go on. A form that is open again may name nobody at the moment.</summary>
    private async Task<Refusal?> DrawAsync(CaseRecord record, string id, Benefit benefit, CancellationToken cancellationToken)
    {
        if (!draws.IsPersonal(benefit.ClauseId))
        {
            return null;
        }

        using var form = JsonDocument.Parse(await cases.ReadFormAsync(record, record.File.FormVersion, cancellationToken));
        return FormFields.ResidentId(form.RootElement) is not { } residentId ? new Refusal.EntitlementNotOpen()
            : await draws.TakeAsync(residentId, benefit.ClauseId, record.CaseId, Draw.OfEntitlement(id), cancellationToken) ? null
            : new Refusal.EntitlementDrawnElsewhere();
    }

    /// <summary>Whether the form is still the one whose person the benefit was taken for.</summary>
    private bool IsStillOf(CaseRecord now, CaseRecord taken, Benefit benefit) =>
        !draws.IsPersonal(benefit.ClauseId) || now.File.FormVersion == taken.File.FormVersion;

    /// <summary>From the day of receipt on; not when the case ended without a business, nor when its registration was revoked.</summary>
    private static bool MayAsk(OnboardingCase onboarding) => onboarding.ReceivedOn is not null
        && DrawStanding.CanGain(onboarding)
        && onboarding.FindStep(StepKind.Registration)?.State != StepState.Revoked;

    private static bool IsChanged(Entitlement entitlement, IReadOnlyList<Entitlement> found, IReadOnlyDictionary<string, EntitlementRecord> before) =>
        before.GetValueOrDefault(entitlement.Id) is { } known
            ? KeptEntitlements.Differ(known.Benefit, entitlement.Benefit)
            : KeptEntitlements.LacksItem(entitlement.Benefit.ClauseId, found, Benefits(before.Where(entry => entry.Value.State is not (EntitlementState.Declined or EntitlementState.Revoked))));

    private static Dictionary<string, Benefit> Benefits(IEnumerable<KeyValuePair<string, EntitlementRecord>> records) =>
        records.ToDictionary(entry => entry.Key, entry => entry.Value.Benefit, StringComparer.Ordinal);

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

    private EntitlementRecord? Revoked(EntitlementRecord? current, string reason, string officer) => current?.State != EntitlementState.Granted ? null : current with
    {
        State = EntitlementState.Revoked,
        DecidedAt = clock.GetUtcNow(),
        DecidedBy = officer,
        AmountFen = null,
        Reason = reason,
    };

    private async Task<IReadOnlyList<Entitlement>> FindAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        using var form = await ReadFormAsync(record, cancellationToken);
        return Find(record, form.RootElement);
    }

    private IReadOnlyList<Entitlement> Find(CaseRecord record, JsonElement form)
    {
        var on = record.Case.ReceivedOn ?? BusinessHours.BeijingDate(clock.GetUtcNow());
        return Entitlement.Among(packs.Evaluate(form, record.File.City, record.File.District, on).Benefits);
    }

    private async Task<JsonDocument> ReadFormAsync(CaseRecord record, CancellationToken cancellationToken) =>
        JsonDocument.Parse(await cases.ReadFormAsync(record, record.File.FormVersion, cancellationToken));

    private string Text(string id, EntitlementRecord asked) => CaseJson.WriteAnswer(View(new Entitlement(id, asked.Benefit), asked));

    private EntitlementView View(Entitlement entitlement, EntitlementRecord? asked) => EntitlementView.Of(
        entitlement,
        asked,
        packs.Find(entitlement.Benefit.PackId)?.Clauses.FirstOrDefault(clause => clause.Id == entitlement.Benefit.ClauseId)?.Departments ?? []);
}
