using Azure.Storage.Blobs;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Proofs;

namespace OpcOnboarding.Functions.Audit.Log;

/// <summary>Collects what has changed into leaves and has a checkpoint signed over all. Off the path of every command.</summary>
/// <remarks>One run at a time.</remarks>
internal sealed class Checkpointer(AuditLog log, CaseTables tables, BlobContainerClient documents, IKeyWrapper wrapper, FixedLeaves fixedLeaves, SeenGrants grants)
    : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private readonly CaseLeaves cases = new(tables, new StoredDocuments(documents), wrapper);
    private readonly PartitionLeaves access = new(LeafKind.Access, tables.Access);
    private readonly PartitionLeaves ledger = new(LeafKind.Ledger, tables.Ledger);

    /// <summary>The checkpoint over everything written before the call; the latest one when nothing is new, null when there is nothing at all.</summary>
    /// <exception cref="InvalidOperationException">The stored log does not hold.</exception>
    public async Task<SignedCheckpoint?> RunAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            var before = (await log.LatestAsync(0, cancellationToken)).Latest;
            IReadOnlyList<LogLeaf> chosen = [];
            var signed = await log.AppendAsync(async covered => chosen = await ChooseAsync(covered, cancellationToken), cancellationToken);
            if (chosen.Count == 0 || signed?.Checkpoint.Tree.Size == (before?.Checkpoint.Tree.Size ?? 0) + chosen.Count)
            {
                Settle();
            }

            return signed;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private async Task<IReadOnlyList<LogLeaf>> ChooseAsync(
        IReadOnlyDictionary<(LeafKind, string), CoveredSubject> covered, CancellationToken cancellationToken) =>
    [
        .. fixedLeaves.Choose(covered),
        .. grants.Choose(covered),
        .. await cases.ChooseAsync(covered, cancellationToken),
        .. await ledger.ChooseAsync(covered, cancellationToken),
        .. await access.ChooseAsync(covered, cancellationToken),
    ];

    private void Settle()
    {
        cases.Settle();
        ledger.Settle();
        access.Settle();
    }
}
