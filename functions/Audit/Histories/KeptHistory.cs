using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Founders;

namespace OpcOnboarding.Functions.Audit.Histories;

/// <summary>A history that was kept beyond the engine's own keeping: where its content lies and what it is.</summary>
/// <param name="InstanceId">The orchestration.</param>
/// <param name="Version">Version of its content.</param>
/// <param name="Sha256">Of the content, lower-case hexadecimal.</param>
/// <param name="Events">How many events it has.</param>
internal sealed record KeptHistory(string InstanceId, int Version, string Sha256, int Events)
{
    /// <summary>What its content is called among the case's documents.</summary>
    public string DocumentId => IdOf(InstanceId);

    /// <summary>What the content of an orchestration's history is called.</summary>
    public static string IdOf(string instanceId) => $"history-{instanceId}";

    /// <summary>Name of the blob.</summary>
    public string BlobName(string caseId) => DocumentBlob.Name(caseId, DocumentId, Version);

    /// <summary>As the reader of documents takes it.</summary>
    public CaseDocument AsDocument => new(DocumentId, Version, "", Sha256, 0, "application/json", default);
}
