using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.PersonalData;

namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>Makes all checks of a case and answers one verdict for each. Looks at nothing but what it is given.</summary>
internal sealed class CaseVerifier(IKeyWrapper wrapper, WorklistIndex worklist, TimeProvider clock)
{
    /// <summary>The verdicts.</summary>
    /// <param name="stored">The case as it lies in storage.</param>
    /// <param name="log">What the log says of it.</param>
    /// <param name="cancellationToken">Ends the reading of keys.</param>
    public async Task<IReadOnlyList<Verdict>> VerifyAsync(StoredCase stored, LogView log, CancellationToken cancellationToken)
    {
        var opened = await OpenedCase.OpenAsync(stored, wrapper, cancellationToken);
        using var cipher = opened.Record?.Cipher;
        return [.. Checks(log).Select(check => Run(check.Name, check.Check, opened))];
    }

    private IEnumerable<(CheckName Name, ICaseCheck Check)> Checks(LogView log) =>
    [
        (CheckName.Seals, new SealCheck()),
        (CheckName.Chain, new ChainCheck()),
        (CheckName.View, new ViewCheck()),
        (CheckName.SealedData, new SealedDataCheck(log)),
        (CheckName.Attachments, new AttachmentCheck()),
        (CheckName.Indexes, new IndexCheck(worklist)),
        (CheckName.Ledger, new LedgerCheck()),
        (CheckName.Decisions, new DecisionCheck()),
        (CheckName.Inclusion, new InclusionCheck(log, clock.GetUtcNow())),
        (CheckName.Checkpoint, new CheckpointCheck(log)),
    ];

    /// <summary>One check that stumbles over altered content must not keep the others from speaking.</summary>
    private static Verdict Run(CheckName name, ICaseCheck check, OpenedCase opened)
    {
        try
        {
            return check.Check(opened);
        }
        catch (Exception broken) when (BrokenContent.Explains(broken))
        {
            return Verdict.Of(name, [new Inconsistency(opened.Stored.CaseId, CaseRow.Key, null, "The content is such that the check can't be made.")]);
        }
    }
}
