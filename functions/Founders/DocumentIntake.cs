using Azure.Storage.Blobs;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.Documents;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Founders;

/// <summary>Takes documents in: sealed blob first, then the record that names it. The same idempotency key takes one in once.</summary>
internal sealed class DocumentIntake(CaseStore store, BlobContainerClient container, TimeProvider clock)
{
    private const string CostProof = "CostProof";

    /// <summary>What was taken in.</summary>
    [SchemaName("TakenDocument")]
    public sealed record Taken(string DocumentId, int Version, [property: Names(NameSets.MaterialCode)] string Kind, string Sha256, long Size, string ContentType);

    private readonly DocumentBlobs blobs = new(container);

    /// <summary>Takes a document in, as a new one or as the next version of one.</summary>
    public async Task<Answer<Taken>> TakeAsync(
        CaseDoor.Entered entered, ReceivedDocument received, string? replaces, IdempotencyKey key, CancellationToken cancellationToken)
    {
        if (!Materials.IsKnown(received.Kind))
        {
            return new Refusal.ValidationFailed(new FieldError("kind", FieldFault.UnknownValue));
        }

        var commandId = CommandId.Of(entered.Record.CaseId, entered.User.Subject, key.Value);
        var record = entered.Record;
        while (true)
        {
            if (await RepeatAsync(record, received, replaces, commandId, cancellationToken) is { } repeated)
            {
                return repeated;
            }

            if (Refuse(record, received.Kind, replaces) is { } refusal)
            {
                return refusal;
            }

            if (await TryAsync(entered with { Record = record }, received, replaces, commandId, cancellationToken) is { } taken)
            {
                return taken;
            }

            record = await store.GetAsync(record.CaseId, cancellationToken);
        }
    }

    /// <summary>The answer to a key that is known; null for a new one. In a draft only a submission could have taken it.</summary>
    private async Task<Answer<Taken>?> RepeatAsync(
        CaseRecord record, ReceivedDocument received, string? replaces, string commandId, CancellationToken cancellationToken)
    {
        if (record.File.Documents.FirstOrDefault(document => document.CommandId == commandId) is { } known)
        {
            return known.DocumentId == DocumentIdOf(commandId, replaces) && known.Kind == received.Kind && known.Sha256 == received.Content.Sha256
                ? new Taken(known.DocumentId, known.Version, known.Kind, known.Sha256, known.Size, known.ContentType)
                : new Refusal.IdempotencyKeyReused();
        }

        var isUntouchedDraft = record.Case.State == CaseState.Draft && record.File.SubmitCommand is null;
        if (isUntouchedDraft || await store.FindCommandAsync(record, commandId, cancellationToken) is null)
        {
            return null;
        }

        return new Refusal.IdempotencyKeyReused();
    }

    private static string DocumentIdOf(string commandId, string? replaces) => replaces ?? commandId[..16];

    /// <summary>In a draft, while the window asks for something, and where an open item or promise names the kind.</summary>
    private static Refusal? Refuse(CaseRecord record, string kind, string? replaces)
    {
        if (replaces is not null && record.File.Documents.All(document => document.DocumentId != replaces || document.Kind != kind))
        {
            return new Refusal.ValidationFailed(new FieldError("replaces", FieldFault.UnknownValue));
        }

        var isOpen = record.Case.State switch
        {
            CaseState.Draft => record.File.SubmitCommand is null,
            CaseState.AwaitingSupplement => true,
            CaseState.InProgress => IsAskedFor(record.Case, kind),
            _ => false,
        } || ProvesACost(record.Case, kind);
        return isOpen ? null : new Refusal.DocumentsNotOpen(CaseJson.Name(record.Case.State));
    }

    /// <summary>As long as there are vouchers, also after the case's end: they are redeemed against costs.</summary>
    private static bool ProvesACost(OnboardingCase onboarding, string kind) =>
        kind == CostProof && onboarding.FindStep(StepKind.Vouchers) is { State: StepState.Completed, Frozen: false };

    private static bool IsAskedFor(OnboardingCase onboarding, string kind) =>
        onboarding.Deficiencies.Any(deficiency => deficiency.State == DeficiencyState.Open && deficiency.Material == kind)
        || onboarding.Steps.Any(step => step.State == StepState.AwaitingSupplement && step.Items.Any(item => item.Material == kind));

    private async Task<Taken?> TryAsync(
        CaseDoor.Entered entered, ReceivedDocument received, string? replaces, string commandId, CancellationToken cancellationToken)
    {
        var record = entered.Record;
        var documentId = DocumentIdOf(commandId, replaces);
        var content = received.Content;
        var version = await blobs.PutAsync(record, documentId, NextVersion(record, documentId), content.Bytes, content.Sha256, cancellationToken);
        var taken = new Taken(documentId, version, received.Kind, content.Sha256, content.Bytes.Length, content.ContentType.MediaType);
        var (file, journalRow) = Journal.Append(
            record, clock.GetUtcNow(), entered.Viewer.ActorIn(null),
            [new DocumentAdded(documentId, version, received.Kind, content.Sha256, content.Bytes.Length, taken.ContentType)], commandId, null, null);
        var changed = record with
        {
            File = file,
            Words = record.Words with { FileNames = With(record.Words.FileNames, $"{documentId}/{version}", received.FileName) },
        };
        return await store.CommitAsync(changed, [CaseStore.Add(journalRow)], cancellationToken) ? taken : null;
    }

    private static int NextVersion(CaseRecord record, string documentId) =>
        1 + record.File.Documents.Where(document => document.DocumentId == documentId).Select(document => document.Version).DefaultIfEmpty(0).Max();

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> names, string key, string name) => new(names) { [key] = name };
}

/// <summary>Where a document's content lies.</summary>
internal static class DocumentBlob
{
    /// <summary>Name of the sealed field.</summary>
    public const string Field = "content";

    /// <summary>Name of the blob of one version.</summary>
    public static string Name(string caseId, string documentId, int version) => $"{caseId}/{documentId}/{version}";
}
