using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Recording;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Activities;

/// <summary>Has one transition's effects done and writes it: view, journal, command, notices in one transaction; then the indexes; then tells who waits.</summary>
internal sealed class RecordTransition(TransitionRecorder recorder, WorklistIndex worklist, DirectoryIndex directory, CaseSignals signals)
    : TaskActivity<RecordRequest, RecordResult>
{
    public override async Task<RecordResult> RunAsync(TaskActivityContext context, RecordRequest input)
    {
        var recorded = await recorder.RecordAsync(input, CancellationToken.None);
        if (recorded.Result.Recorded)
        {
            var hasMoved = recorded.Result.EventsOf(input).Any(happened => happened is CaseMoved);
            await Task.WhenAll(
                worklist.SyncAsync(recorded.Before, recorded.After, CancellationToken.None),
                hasMoved ? directory.SyncAsync(recorded.After, CancellationToken.None) : Task.CompletedTask);
            signals.Publish(new CaseChanged(input.CaseId, recorded.After.File.Sequence, input.Transition.CommandId));
        }

        return recorded.Result;
    }
}
