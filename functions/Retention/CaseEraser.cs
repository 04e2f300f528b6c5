using System.Text.Json;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Retention;

/// <summary>
/// Carries out what two persons decided: first the look-ups go, while the key still tells what they are, then the key itself, in one
/// transaction with its journal entry. Cut off anywhere, it goes on with the next run; done once, it does nothing.
/// </summary>
internal sealed class CaseEraser(
    CaseStore store, DirectoryIndex directory, WorklistIndex worklist, HandedOutExports exports, ErasureRegister register, CaseSignals signals, Checkpointer checkpointer, AuditLog log,
    TimeProvider clock, ILogger<CaseEraser> logger)
{
    /// <summary>Erases the personal data of a case if that is decided.</summary>
    public async Task RunAsync(string caseId, CancellationToken cancellationToken)
    {
        while (await store.FindAsync(caseId, cancellationToken) is { File: { IsErasing: true, IsErased: false } } record)
        {
            await CoverAsync(record, cancellationToken);
            // Rows of the work list carry the key, too; of an ended case some may have been left behind.
            await worklist.RemoveAllAsync(record, cancellationToken);
            await directory.ForgetAsync(record, await LookupsAsync(record, cancellationToken), cancellationToken);
            await TryDestroyAsync(record, cancellationToken);
        }

        if (await store.FindAsync(caseId, cancellationToken) is { File.IsErased: true })
        {
            await register.SettleAsync(caseId, cancellationToken);
        }
    }

    /// <summary>The decision is a leaf of the auditors' log before anything goes: what nobody proved to have decided is not erased, and an erasure without its leaf was not made here.</summary>
    /// <exception cref="InvalidOperationException">It is not: the stored log does not hold, or somebody else was faster. It is tried again.</exception>
    private async Task CoverAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        await checkpointer.RunAsync(cancellationToken);
        if ((await log.ViewAsync(LeafKind.Retention, record.CaseId, cancellationToken)).Covered.Latest?.Head != record.File.Erasure!.DecisionHash)
        {
            throw new InvalidOperationException("No checkpoint holds the decision to erase yet.");
        }
    }

    /// <summary>Nothing when somebody changed the case at the same moment.</summary>
    private async Task TryDestroyAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        var erased = new PersonalDataErased((await exports.OfAsync(record.CaseId, cancellationToken)).Count);
        var (file, entry) = Journal.Append(record, clock.GetUtcNow(), Actor.System, [erased], null, null, null);
        var bare = record with { File = file with { CreationDigest = null, Findings = [] }, Words = new CaseWords(), Key = null };
        if (await store.CommitAsync(bare, [CaseStore.Add(entry)], cancellationToken))
        {
            signals.Publish(new CaseChanged(record.CaseId, file.Sequence, null));
        }
    }

    /// <summary>Null for a version that can't be read: what counts is that the key goes.</summary>
    private async Task<string?> TryReadAsync(CaseRecord record, int version, CancellationToken cancellationToken)
    {
        try
        {
            return await store.ReadFormAsync(record, version, cancellationToken);
        }
        catch (Exception unreadable) when (unreadable is UnreadableRowException or SealBrokenException)
        {
            logger.LogError("Version {Version} of the form of case {CaseId} can't be read; its look-ups may stay: {Failure}", version, record.CaseId, FailureTrace.Of(unreadable));
            return null;
        }
    }

    /// <summary>What the case may be found by: identity and name of every version of its form.</summary>
    private async Task<IReadOnlyCollection<(LookupKind Kind, string Value)>> LookupsAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        var found = new HashSet<(LookupKind, string)>();
        for (var version = 1; version <= record.File.FormVersion; version++)
        {
            if (await TryReadAsync(record, version, cancellationToken) is { } text)
            {
                using var form = JsonDocument.Parse(text);
                Add(LookupKind.IdentityNumber, FormFields.ResidentId(form.RootElement));
                Add(LookupKind.EntityName, FormFields.CompanyName(form.RootElement));
            }
        }

        Add(LookupKind.EntityName, record.Words.CompanyName);
        return found;

        void Add(LookupKind kind, string? value)
        {
            if (value is not null)
            {
                found.Add((kind, value));
            }
        }
    }
}
