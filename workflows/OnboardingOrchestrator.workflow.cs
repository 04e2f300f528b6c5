using OpcOnboarding.Workflows.Calendar;
using OpcOnboarding.Workflows.Decisions;

namespace OpcOnboarding.Workflows;

/// <summary>
/// The journey of one case, from submission to its end: waits for commands and deadlines, decides each by the tables,
/// has the side effects done, and has the transition written. Weeks long; survives restarts and deployments by replay.
/// </summary>
/// <remarks>Name, activity names and their order are held by running cases: do not change them within a journey version.</remarks>
public sealed class OnboardingOrchestrator(JourneyCatalogue journeys) : TaskOrchestrator<CaseSubmission, string>
{
    /// <summary>Name under which the orchestration is registered.</summary>
    public const string Name = "Onboarding";

    /// <inheritdoc/>
    public override async Task<string> RunAsync(TaskOrchestrationContext context, CaseSubmission input)
    {
        var journey = journeys.Get(input.Opened.JourneyVersion);
        var run = new CaseRun(context, journey, Calendars.Get(input.Opened.CalendarVersion), CaseRun.Draft(input));
        using var alarm = new Alarm(context);
        var command = context.WaitForExternalEvent<CaseCommand>(CaseCommand.EventName);

        await run.SubmitAsync(input);
        while (run.Case.IsOpen)
        {
            await alarm.WaitAsync(command, run.NextDeadline);
            await run.CatchUpAsync();
            if (command.IsCompleted)
            {
                await run.HandleAsync(await command);
                command = context.WaitForExternalEvent<CaseCommand>(CaseCommand.EventName);
            }
        }

        alarm.Cancel();
        await AnswerLateCommandsAsync(context, run, command);
        return run.Case.State.ToString();
    }

    /// <summary>Commands that came while the case ended are answered, not dropped.</summary>
    private static async Task AnswerLateCommandsAsync(TaskOrchestrationContext context, CaseRun run, Task<CaseCommand> command)
    {
        while (command.IsCompleted)
        {
            await run.HandleAsync(await command);
            command = context.WaitForExternalEvent<CaseCommand>(CaseCommand.EventName);
        }
    }
}
