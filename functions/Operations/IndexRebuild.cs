using System.Text.Json;
using Azure;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.Entitlements;
using OpcOnboarding.Functions.Outcomes.Desks;
using OpcOnboarding.Functions.Outcomes.Officers;
using OpcOnboarding.Functions.PersonalBenefits;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Entitlements;

namespace OpcOnboarding.Functions.Operations;

/// <summary>Writes the work lists and the directory anew from the cases, while the service works: a row is judged by its case as it is at that moment.</summary>
internal sealed class IndexRebuild(
    CaseTables tables, CaseStore store, WorklistIndex worklist, DirectoryIndex directory, EntitlementStore entitlements, ApplicationIndex applications,
    DrawRebuild draws, OfficerLoads officers, SampleCreditCodes codes, CityDirectory cities, IKeyWrapper wrapper)
{
    /// <summary>Rebuilds all.</summary>
    public async Task<RebuildReport> RunAsync(CancellationToken cancellationToken)
    {
        var (report, erasing) = (new RebuildReport(0, 0, 0), new HashSet<string>());
        await foreach (var row in tables.Cases.Table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"RowKey eq {CaseRow.Key}"), select: ["PartitionKey"], cancellationToken: cancellationToken))
        {
            report = await TryWriteAsync(row.PartitionKey, erasing, cancellationToken)
                ? report with { Cases = report.Cases + 1 }
                : report with { Unreadable = report.Unreadable + 1 };
        }

        // Look-ups that were written for a case while it was being erased: only now is it certain that none follows.
        await directory.ForgetAsync(erasing, cancellationToken);
        foreach (var city in cities.All)
        {
            await officers.RecountAsync(city.Key, cancellationToken);
        }

        return report with { RowsRemoved = await RemoveStrayAsync(cancellationToken) };
    }

    private async Task<bool> TryWriteAsync(string caseId, HashSet<string> erasing, CancellationToken cancellationToken)
    {
        try
        {
            ETag before;
            do
            {
                if (await store.FindAsync(caseId, cancellationToken) is not { } record)
                {
                    return true;
                }

                before = record.Version;
                await WriteAsync(record, erasing, cancellationToken);
            }
            while (await HasChangedAsync(caseId, before, cancellationToken));
            return true;
        }
        catch (UnreadableRowException)
        {
            // Counted and told; the scan names the row.
            return false;
        }
    }

    private async Task WriteAsync(CaseRecord record, HashSet<string> erasing, CancellationToken cancellationToken)
    {
        await worklist.SyncAsync(null, record, cancellationToken);
        await directory.TakeNumberAsync(record.File, cancellationToken);
        await directory.SyncAsync(record.File.IsErasing ? record with { Words = new CaseWords() } : record, cancellationToken);
        if (record.File.IsErasing)
        {
            erasing.Add(record.CaseId);
            return;
        }

        await directory.AddDraftAsync(record, cancellationToken);
        var known = await entitlements.ListAsync(record, cancellationToken);
        if (record.File.SubmitCommand is not null)
        {
            using var form = JsonDocument.Parse(await store.ReadFormAsync(record, record.File.FormVersion, cancellationToken));
            await directory.AddLookupsAsync(record.CaseId, FormFields.ResidentId(form.RootElement), record.Words.CompanyName, cancellationToken);
            if (FormFields.ResidentId(form.RootElement) is { } residentId)
            {
                await draws.RunAsync(record, residentId, known, cancellationToken);
            }
        }

        foreach (var (id, asked) in known.Where(entry => entry.Value.State == EntitlementState.Applied))
        {
            await applications.AddAsync(record, id, asked.AppliedAt, cancellationToken);
        }

        await WriteCodeAsync(record, cancellationToken);
        if (record.Case is { IsOpen: true, CaseOfficer: { } officer })
        {
            await officers.EnsureAsync(record.File.CityKey, record.CaseId, officer, cancellationToken);
        }
    }

    /// <summary>A sample's credit code: the decided one, else the one that was proposed, which is found the same way again.</summary>
    private async Task WriteCodeAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        if (record.Words.Outcomes.GetValueOrDefault(StepKind.Registration)?["unifiedSocialCreditCode"]?.GetValue<string>() is { } decided)
        {
            await codes.EnsureAsync(record.CaseId, decided, cancellationToken);
        }
        else if (record.Case.FindStep(StepKind.Registration) is { Held: true })
        {
            await codes.ReserveAsync(record.CaseId, record.Case.EntityType, cities.FindCity(record.File.CityKey)!.FindDistrict(record.File.District)!.RegistryAreaCode, cancellationToken);
        }
    }

    /// <summary>The case moved on while its rows were written, perhaps behind its own: then once more.</summary>
    private async Task<bool> HasChangedAsync(string caseId, ETag before, CancellationToken cancellationToken) =>
        await store.ReadAsync(caseId, CaseRow.Key, cancellationToken) is { } now && now.ETag != before;

    /// <summary>Rows of the work lists that no case stands behind.</summary>
    private async Task<int> RemoveStrayAsync(CancellationToken cancellationToken)
    {
        var removed = 0;
        await foreach (var row in tables.Worklist.Table.QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken))
        {
            // By version: a row that its case writes again at this moment stays.
            if (await IsStrayAsync(row.RowKey, cancellationToken) && (await tables.Worklist.DeleteAsync(row.PartitionKey, row.RowKey, row.ETag, cancellationToken)).IsCommitted)
            {
                removed++;
            }
        }

        return removed;
    }

    private async Task<bool> IsStrayAsync(string rowKey, CancellationToken cancellationToken)
    {
        if (rowKey.Split(':') is not [_, _, var caseId, _] || await store.ReadAsync(caseId, CaseRow.Key, cancellationToken) is not { } row)
        {
            return true;
        }

        try
        {
            var record = await CaseRow.ReadAsync(row, wrapper, cancellationToken);
            using var cipher = record.Cipher;
            return !WorklistIndex.KeysOf(worklist.TasksOf(record.File, record.Case)).Contains(rowKey);
        }
        catch (UnreadableRowException)
        {
            // What a quarantined case has on its desks is not known: left as it is.
            return false;
        }
    }
}

/// <summary>What a rebuild did.</summary>
/// <param name="Cases">Cases whose rows were written anew.</param>
/// <param name="Unreadable">Cases that can't be read; their rows were left as they are.</param>
/// <param name="RowsRemoved">Rows of work lists that belonged to no case, or to a task that is done.</param>
internal sealed record RebuildReport(int Cases, int Unreadable, int RowsRemoved);
