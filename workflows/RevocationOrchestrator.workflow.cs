using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Workflows;

/// <summary>
/// One command to a case whose orchestration has ended: a revocation after completion. Short: loads the case, decides, records.
/// </summary>
/// <remarks>Two at once on one case: the one that records second finds its number taken, loads again and decides again.</remarks>
public sealed class RevocationOrchestrator(JourneyCatalogue journeys) : TaskOrchestrator<LateCommand, string>
{
    /// <summary>Name under which the orchestration is registered.</summary>
    public const string Name = "Revocation";

    /// <inheritdoc/>
    public override async Task<string> RunAsync(TaskOrchestrationContext context, LateCommand input)
    {
        while (true)
        {
            var loaded = await context.CallActivityAsync<OnboardingCase>(Activities.LoadCase, input.CaseId, CaseRun.Persistent);
            var run = new CaseRun(context, journeys.Get(loaded.JourneyVersion), Calendars.Get(loaded.CalendarVersion), loaded);
            if (await run.HandleAsync(input.Command))
            {
                return run.Case.State.ToString();
            }
        }
    }
}

/// <summary>Input of <see cref="RevocationOrchestrator"/>.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Command">What is ordered.</param>
public sealed record LateCommand(string CaseId, CaseCommand Command);
