using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Recording;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Activities;

/// <summary>Writes one transition: view, journal, command, notices in one transaction; then the indexes; then tells who waits.</summary>
internal sealed class RecordTransition(TransitionRecorder recorder, WorklistIndex worklist, DirectoryIndex directory, CaseSignals signals)
    : TaskActivity<RecordRequest, RecordResult>
{
    public override async Task<RecordResult> RunAsync(TaskActivityContext context, RecordRequest input)
    {
        var (record, recorded) = await recorder.RecordAsync(input, CancellationToken.None);
        if (recorded)
        {
            await worklist.SyncAsync(record, CancellationToken.None);
            if (input.Transition.Events.Any(happened => happened is CaseMoved))
            {
                await directory.SyncAsync(record, CancellationToken.None);
            }

            signals.Publish(new CaseChanged(input.CaseId, record.File.Sequence, input.Transition.CommandId));
        }

        return new RecordResult(recorded);
    }
}
