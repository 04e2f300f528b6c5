using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Functions.Audit.Histories;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Audit.Export;

/// <summary>Makes archives of cases that verify without the service. Each export is an entry of the access log first.</summary>
internal sealed class CaseExport(
    StoredCaseReader reader, CaseStore cases, AuditLog log, Checkpointer checkpointer, CaseVerifier verifier, ICaseHistories histories, AccessLog access, IKeyWrapper wrapper, TimeProvider clock)
{
    /// <summary>The archive of a case as it is.</summary>
    /// <exception cref="UnreadableRowException">Something that must be in it can't be read.</exception>
    public async Task<Answer<CaseArchive>> RunAsync(string caseId, CurrentUser user, LookPurpose purpose, CancellationToken cancellationToken)
    {
        var view = await CoveredAsync(caseId, cancellationToken);
        var stored = await reader.ReadAsync(caseId, cancellationToken);
        var opened = await OpenedCase.OpenAsync(stored, wrapper, cancellationToken);
        if (opened.Record is not { } record)
        {
            return stored.Rows.Count == 0 ? new Refusal.NotFound() : throw new UnreadableRowException("The case row can't be opened.");
        }

        if (record.File.IsErasing)
        {
            return new Refusal.CaseErased();
        }

        await access.WriteAsync(record, user, AccessEntry.Export, CaseJson.Name(purpose), cancellationToken);
        if (await cases.FindAsync(caseId, cancellationToken) is { File.IsErasing: true })
        {
            // Decided while the documents were read: it counts this export, or there is none.
            return new Refusal.CaseErased();
        }

        var now = clock.GetUtcNow();
        var files = Opened(opened, record);
        await AddHistoriesAsync(files, stored.Runs.Values.Where(run => !run.IsUnread).Select(run => run.InstanceId), cancellationToken);
        await AddProofsAsync(files, view, cancellationToken);
        var verification = VerificationView.Of(caseId, now, await verifier.VerifyAsync(stored, view, cancellationToken));
        files.AddVerdicts(verification);
        files.AddReports(opened, record, verification);
        return CaseArchive.Pack(record.File.CaseNumber, new ArchiveSubject(caseId, record.File.CaseNumber, record.File.Sequence, now), files.All);
    }

    /// <summary>What the log says of the case, after a checkpoint over what was written since the last one: what no checkpoint covers is proved by nothing.</summary>
    private async Task<LogView> CoveredAsync(string caseId, CancellationToken cancellationToken)
    {
        var view = await log.ViewAsync(LeafKind.Case, caseId, cancellationToken);
        if (view.Faults.Count > 0 || await cases.FindAsync(caseId, cancellationToken) is not { } record || record.File.Sequence <= (view.Covered.Latest?.Sequence ?? 0))
        {
            // Nothing is built on a log that does not hold; the archive says what is wrong with it.
            return view;
        }

        await checkpointer.RunAsync(cancellationToken);
        return await log.ViewAsync(LeafKind.Case, caseId, cancellationToken);
    }

    private async Task AddProofsAsync(ArchiveFiles files, LogView view, CancellationToken cancellationToken)
    {
        files.AddProofs(view);
        if (view.Checkpoint is { } checkpoint)
        {
            files.AddLeaves(await log.LeavesAsync(checkpoint.Checkpoint.Tree.Size, cancellationToken));
        }
    }

    /// <summary>Those that are there; the manifest shows that a purged one is not, and the verdict on the decisions that one could not be read.</summary>
    private async Task AddHistoriesAsync(ArchiveFiles files, IEnumerable<string> instanceIds, CancellationToken cancellationToken)
    {
        foreach (var instanceId in instanceIds)
        {
            if (await histories.FindAsync(instanceId, cancellationToken) is { } history)
            {
                files.AddHistory(instanceId, history);
            }
        }
    }

    private static ArchiveFiles Opened(OpenedCase opened, CaseRecord record)
    {
        try
        {
            var files = new ArchiveFiles();
            files.AddJournal(opened);
            files.AddForms(opened.Stored, record.Cipher);
            files.AddDocuments(opened, record.Cipher);
            return files;
        }
        catch (Exception broken) when (BrokenContent.Explains(broken))
        {
            throw new UnreadableRowException("Something of the case can't be opened; its verification names it.", broken);
        }
    }
}
