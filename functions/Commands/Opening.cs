using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Validation;

namespace OpcOnboarding.Functions.Commands;

/// <summary>Reads off the form what the case is decided by from its submission on.</summary>
internal static class Opening
{
    /// <summary>The opening of a case whose form passed <see cref="DraftCheck"/>, by the journey that the case runs on.</summary>
    public static CaseOpened Of(CaseRecord record, JsonElement application, JourneyDefinition journey)
    {
        var form = FormFields.EntityType(application)!.Value;
        return new CaseOpened(
            record.Case.JourneyVersion,
            record.Case.CalendarVersion,
            form,
            [.. Enum.GetValues<StepKind>().Where(kind => !IsUnwanted(application, journey.Step(kind), form))],
            ApplicationValidator.SeatIsDomicile(application),
            record.File.FormVersion);
    }

    /// <summary>Left out from the start: named in <c>unwantedSteps</c>, the legal form may do without it, and it is not the business' seat.</summary>
    private static bool IsUnwanted(JsonElement application, StepDefinition step, EntityType form) =>
        step.MayBeLeftOutBy.Contains(form)
        && !(step.Kind == StepKind.Workspace && ApplicationValidator.SeatIsDomicile(application))
        && FormFields.UnwantedSteps(application).Contains(CaseJson.Name(step.Kind));
}
