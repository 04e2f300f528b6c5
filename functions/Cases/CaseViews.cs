using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Calendar;
using OpcOnboarding.Workflows.Decisions;

namespace OpcOnboarding.Functions.Cases;

/// <summary>Renders a case for one viewer: what it is, who has it and until when, what the viewer may do.</summary>
internal sealed class CaseViews(JourneyCatalogue journeys, IPeopleDirectory people, TimeProvider clock)
{
    public CaseView Render(CaseRecord record, Viewer viewer) => Render(record, viewer, clock.GetUtcNow());

    /// <summary>The case as it is, or was, shown at a moment.</summary>
    public CaseView Render(CaseRecord record, Viewer viewer, DateTimeOffset now)
    {
        var (file, onboarding) = (record.File, record.Case);
        var journey = journeys.Get(onboarding.JourneyVersion);
        var situation = new Situation(journey, Calendars.Get(onboarding.CalendarVersion), onboarding, now);
        return new CaseView(
            file.CaseId,
            file.CaseNumber,
            onboarding.State,
            file.City,
            file.District,
            record.Words.CompanyName,
            onboarding.CaseOfficer is { } officer ? new OfficerView(officer, people.Find(officer)?.Name ?? officer) : null,
            [.. journey.Steps.Select(definition => Step(record, situation, definition, viewer))],
            [.. onboarding.Deficiencies.Select(deficiency => Promised(record, deficiency))],
            [.. Items(record)],
            Permissions.OfCase(situation, viewer.ActorIn(null)),
            file.Sequence)
        {
            EntityType = onboarding.State == CaseState.Draft ? null : onboarding.EntityType,
            ReceivedOn = onboarding.ReceivedOn,
            AcceptedOn = onboarding.AcceptedOn,
            DueOn = onboarding.Clock?.DueOn,
            DueAt = onboarding.Clock is { } window ? BusinessHours.DueAt(window.DueOn) : null,
            Light = onboarding.State switch
            {
                CaseState.Submitted or CaseState.AwaitingSupplement => onboarding.Clock?.Light,
                CaseState.Suspended => Light.Paused,
                _ => null,
            },
            SeatIsDomicile = onboarding.SeatIsDomicile,
            Findings = viewer.IsFounder ? null : file.Findings,
            JourneyVersion = onboarding.JourneyVersion,
        };
    }

    private static StepView Step(CaseRecord record, Situation situation, StepDefinition definition, Viewer viewer)
    {
        var wanted = record.Case.FindStep(definition.Kind);
        var step = wanted ?? new OnboardingStep(definition.Kind)
        {
            State = record.Case.State == CaseState.Draft ? StepState.NotStarted : StepState.NotApplicable,
        };
        var due = step.Clock?.DueOn;
        return new StepView(
            step.Kind,
            step.State,
            step.Attempt,
            definition.Department,
            due,
            due is { } day ? BusinessHours.DueAt(day) : null,
            step.IsOpen ? step.Clock?.Light : null,
            Outcome(record, step),
            wanted is null ? [] : Permissions.OfStep(situation, step.Kind, viewer.ActorIn(definition)))
        {
            LegalDueOn = step.Clock?.LegalDueOn,
            Provisional = step.Clock?.Provisional ?? false,
            RedoUntil = step.RedoUntil,
            Frozen = step.Frozen,
            WaitsFor = definition.StartsAfter,
        };
    }

    /// <summary>Account numbers are masked in every answer; vouchers say whether they still hold.</summary>
    private static JsonObject? Outcome(CaseRecord record, OnboardingStep step)
    {
        if (!record.Words.Outcomes.TryGetValue(step.Kind, out var stored))
        {
            return null;
        }

        var shown = stored.DeepClone().AsObject();
        if (shown["accountNumber"]?.ToString() is { } account)
        {
            shown["accountNumber"] = Masking.Account(account);
        }

        ShowVouchers(shown, step);
        return shown;
    }

    /// <summary>The outcome records what was decided and stays; a revocation, of this step or of registration, voids it.</summary>
    private static void ShowVouchers(JsonObject outcome, OnboardingStep step)
    {
        var state = step.Frozen || step.State == StepState.Revoked ? "voided" : "issued";
        foreach (var voucher in (outcome["vouchers"] as JsonArray ?? []).OfType<JsonObject>().Where(voucher => voucher["voucherId"] is not null))
        {
            voucher["state"] = state;
        }
    }

    private static DeficiencyView Promised(CaseRecord record, Deficiency deficiency) => new(
        deficiency.Id,
        deficiency.Material,
        deficiency.State,
        deficiency.DueOn,
        deficiency.State == DeficiencyState.Open ? record.Words.Items.GetValueOrDefault(deficiency.Id)?.Reason : null);

    private static IEnumerable<ItemView> Items(CaseRecord record) =>
        record.Case.State == CaseState.AwaitingSupplement || record.Case.SuspendedFrom == CaseState.AwaitingSupplement
            ? record.Case.Items.Select(item => Item(record, item, null, record.Case.SupplementDueOn))
            : record.Case.Steps.Where(step => step.State == StepState.AwaitingSupplement)
                .SelectMany(step => step.Items.Select(item => Item(record, item, step.Kind, step.SupplementDueOn)));

    private static ItemView Item(CaseRecord record, PendingItem item, StepKind? step, DateOnly? dueOn)
    {
        var words = record.Words.Items.GetValueOrDefault(item.Id);
        return new ItemView(item.Id, step, item.Material, item.Field, words?.Reason, words?.Remedy, dueOn);
    }
}
