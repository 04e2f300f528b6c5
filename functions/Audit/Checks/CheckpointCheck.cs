using System.Globalization;
using OpcOnboarding.Functions.Audit.Log;

namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>The checkpoints are signed, in order, over the log as it is, and go on from the one that this machine remembers.</summary>
internal sealed class CheckpointCheck(LogView log) : ICaseCheck
{
    /// <inheritdoc/>
    public Verdict Check(OpenedCase opened) => Check(opened.Stored.CaseId);

    /// <summary>The verdict for a case, or with null for the service as a whole.</summary>
    public Verdict Check(string? caseId)
    {
        var faults = log.Faults.Select(fault => new Inconsistency(caseId, CheckpointStore.ContainerName, null, fault)).ToList();
        return log.Checkpoint is null && faults.Count == 0
            ? Verdict.NotCovered(CheckName.Checkpoint, ("minutes", $"{CheckpointService.Interval.TotalMinutes}"))
            : Verdict.Of(CheckName.Checkpoint, faults, Evidence());
    }

    private IEnumerable<(string, string)> Evidence() => log.Checkpoint is not { Checkpoint: var checkpoint } signed ? [] :
    [
        ("number", $"{checkpoint.Number}"),
        ("at", checkpoint.At.ToString("O", CultureInfo.InvariantCulture)),
        ("size", $"{checkpoint.Tree.Size}"),
        ("root", checkpoint.Tree.Root.ToString()),
        ("key", signed.KeyId),
        ("minutes", $"{CheckpointService.Interval.TotalMinutes}"),
    ];
}
