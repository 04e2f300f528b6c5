using OpcOnboarding.Functions.Audit.Histories;
using OpcOnboarding.Functions.Founders;
using OpcOnboarding.Reliability.Tests.Clients;

namespace OpcOnboarding.Reliability.Tests.Checking;

/// <summary>Every document of a journal and every kept history has its content, and no content lies about that no journal names.</summary>
internal sealed class BlobCheck : IStoreCheck
{
    public IEnumerable<string> Violations(Evidence evidence)
    {
        var named = evidence.Store.Cases.Where(stored => stored.Record is not null)
            .SelectMany(stored => stored.File.Documents.Select(document => DocumentBlob.Name(stored.CaseId, document.DocumentId, document.Version)).Concat(Histories(stored)))
            .ToHashSet();
        // An upload that its client has given up on may leave its content: it is found again when the upload is.
        var givenUp = evidence.Log.Commands.Where(command => command.Outcome == CommandOutcome.Unknown)
            .Select(command => $"{command.CaseId}/{command.CommandId[..16]}/").ToHashSet();
        return
        [
            .. named.Except(evidence.Store.Blobs).Select(name => $"document {name} has no content"),
            .. evidence.Store.Blobs.Except(named).Where(name => !givenUp.Any(name.StartsWith)).Select(name => $"blob {name} belongs to nothing"),
        ];
    }

    /// <summary>Kept every night, whenever a suite runs.</summary>
    private static IEnumerable<string> Histories(StoredCase stored) => stored.Rows
        .Where(row => HistoryRow.Is(row.RowKey)).SelectMany(HistoryRow.Read).Select(history => history.BlobName(stored.CaseId));
}
