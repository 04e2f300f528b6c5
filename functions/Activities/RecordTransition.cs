using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Recording;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Activities;

/// <summary>Has one transition's effects done and writes it: view, journal, command, notices in one transaction; then the indexes; then tells who waits.</summary>
internal sealed class RecordTransition(TransitionRecorder recorder, CaseIndexes indexes, CaseSignals signals)
    : TaskActivity<RecordRequest, RecordResult>
{
    public override async Task<RecordResult> RunAsync(TaskActivityContext context, RecordRequest input)
    {
        var tenure = indexes.Tenure;
        var recorded = await recorder.RecordAsync(input, CancellationToken.None);
        if (recorded.Result.Recorded)
        {
            var hasMoved = recorded.Result.EventsOf(input).Any(happened => happened is CaseMoved);
            await indexes.SyncAsync(recorded.Before, recorded.After, hasMoved, tenure, CancellationToken.None);
            signals.Publish(new CaseChanged(input.CaseId, recorded.After.File.Sequence, input.Transition.CommandId));
        }

        return recorded.Result;
    }
}
