using Azure;
using OpcOnboarding.Functions.PersonalBenefits;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Cases;

/// <summary>A case as a city's list of cases holds it.</summary>
internal sealed record CaseEntry(string CaseId, string CaseNumber, CaseState State, string District, string? NameDigest);

/// <summary>Finds cases: by person, number, city, identity and name; an index over the cases that can be rebuilt from them.</summary>
internal sealed class DirectoryIndex(CaseTables tables, LookupHasher hasher)
{
    private const string Entry = "Entry";
    private const string Drawn = "drawn";

    /// <summary>Finds the draws of all persons.</summary>
    public const string AllDraws = $"PartitionKey ge '{Drawn}:' and PartitionKey lt '{Drawn};'";

    /// <summary>Partition of a person's cases.</summary>
    public static string OfPerson(string subject) => $"person:{subject}";

    /// <summary>Partition of a city's cases.</summary>
    public static string OfCity(string cityKey) => $"city:{cityKey}";

    /// <summary>Partition of the benefits of a person that a case draws. The person is known by the digest of the identity number.</summary>
    public string OfDraws(string residentId) => $"{Drawn}:{hasher.Digest(LookupKind.IdentityNumber, residentId)}";

    /// <summary>Takes a case number for a case; true also when the case has it already. False when another case has it.</summary>
    public async Task<bool> TakeNumberAsync(CaseFile file, CancellationToken cancellationToken)
    {
        var row = new TableEntity($"number:{file.CaseNumber}", "case") { ["CaseId"] = file.CaseId };
        return (await tables.Directory.AddAsync(row, cancellationToken)).IsCommitted
            || await FindByNumberAsync(file.CaseNumber, cancellationToken) == file.CaseId;
    }

    /// <summary>The case that has the number, or null.</summary>
    public async Task<string?> FindByNumberAsync(string caseNumber, CancellationToken cancellationToken)
    {
        var found = await tables.Directory.Table.GetEntityIfExistsAsync<TableEntity>($"number:{caseNumber}", "case", cancellationToken: cancellationToken);
        return found.HasValue ? found.Value!.ReadText("CaseId") : null;
    }

    /// <summary>
    /// Lists a draft under its founder and its city, before the draft itself is written: a list may name a draft that never came to be.
    /// An entry that is there already stays: it may say more.
    /// </summary>
    public async Task AddDraftAsync(CaseRecord draft, CancellationToken cancellationToken)
    {
        await tables.Directory.AddAsync(new TableEntity(OfPerson(draft.File.Founder), draft.CaseId), cancellationToken);
        await tables.Directory.AddAsync(CityRow(draft), cancellationToken);
    }

    /// <summary>Takes a deleted draft out of every list.</summary>
    public async Task RemoveAsync(CaseFile file, CancellationToken cancellationToken)
    {
        await tables.Directory.DeleteAsync(OfPerson(file.Founder), file.CaseId, ETag.All, cancellationToken);
        await tables.Directory.DeleteAsync(OfCity(file.CityKey), file.CaseId, ETag.All, cancellationToken);
    }

    /// <summary>Writes where the case stands into its city's list. Doing it again changes nothing.</summary>
    public Task SyncAsync(CaseRecord record, CancellationToken cancellationToken) =>
        tables.Directory.Table.UpsertEntityAsync(CityRow(record), TableUpdateMode.Replace, cancellationToken);

    /// <summary>Remembers by keyed digests which identity and which name a submitted case has.</summary>
    public async Task AddLookupsAsync(string caseId, string? residentId, string? companyName, CancellationToken cancellationToken)
    {
        foreach (var (kind, value) in new[] { (LookupKind.IdentityNumber, residentId), (LookupKind.EntityName, companyName) })
        {
            if (value is not null)
            {
                var row = new TableEntity(LookupPartition(kind, value), caseId);
                await tables.Directory.Table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
            }
        }
    }

    /// <summary>Takes out everything by which an ended case's person could be found: look-ups, the founder's list, the name in the city's list. The number stays.</summary>
    public async Task ForgetAsync(CaseRecord record, IEnumerable<(LookupKind Kind, string Value)> lookups, CancellationToken cancellationToken)
    {
        foreach (var (kind, value) in lookups)
        {
            await tables.Directory.DeleteAsync(LookupPartition(kind, value), record.CaseId, ETag.All, cancellationToken);
            if (kind is LookupKind.IdentityNumber)
            {
                await ForgetDrawsAsync(TableClient.CreateQueryFilter($"PartitionKey eq {OfDraws(value)}"), new HashSet<string> { record.CaseId }, cancellationToken);
            }
        }

        await tables.Directory.DeleteAsync(OfPerson(record.File.Founder), record.CaseId, ETag.All, cancellationToken);
        await SyncAsync(record with { Words = new CaseWords() }, cancellationToken);
    }

    /// <summary>Takes out every look-up, every entry of a founder's list and every draw that leads to one of these cases, whatever it is kept under. Reads all of them.</summary>
    public async Task ForgetAsync(IReadOnlySet<string> cases, CancellationToken cancellationToken)
    {
        if (cases.Count == 0)
        {
            return;
        }

        foreach (var kind in new[] { "person", CaseJson.Name(LookupKind.IdentityNumber), CaseJson.Name(LookupKind.EntityName) })
        {
            var (first, end) = ($"{kind}:", $"{kind};");
            var filter = TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey lt {end}");
            await foreach (var row in tables.Directory.Table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken))
            {
                if (cases.Contains(row.RowKey))
                {
                    await tables.Directory.DeleteAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
                }
            }
        }

        await ForgetDrawsAsync(AllDraws, cases, cancellationToken);
    }

    /// <summary>Other cases with the same identity or name.</summary>
    public async Task<IReadOnlyList<string>> FindOthersAsync(string caseId, LookupKind kind, string value, CancellationToken cancellationToken)
    {
        var others = new List<string>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {LookupPartition(kind, value)}");
        await foreach (var row in tables.Directory.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (row.RowKey != caseId)
            {
                others.Add(row.RowKey);
            }
        }

        return others;
    }

    /// <summary>Reads an entry of a city's list.</summary>
    public static CaseEntry Read(TableEntity row) => CaseJson.Read<CaseEntry>(row.ReadText(Entry)) is var entry && entry.CaseId == row.RowKey
        ? entry
        : throw new UnreadableRowException("An entry is another case's.");

    /// <summary>The state in an entry of a city's list; null when the entry can't be read.</summary>
    public static CaseState? StateIn(TableEntity row)
    {
        try
        {
            return Read(row).State;
        }
        catch (Exception unreadable) when (unreadable is UnreadableRowException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>By version: a row that another case took over meanwhile is that case's.</summary>
    private async Task ForgetDrawsAsync(string filter, IReadOnlySet<string> cases, CancellationToken cancellationToken)
    {
        await foreach (var row in tables.Directory.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (row[DrawRow.CaseColumn] is string caseId && cases.Contains(caseId))
            {
                await tables.Directory.DeleteAsync(row.PartitionKey, row.RowKey, row.ETag, cancellationToken);
            }
        }
    }

    private TableEntity CityRow(CaseRecord record)
    {
        var digest = record.Words.CompanyName is { } name ? hasher.Digest(LookupKind.EntityName, name) : null;
        var entry = new CaseEntry(record.CaseId, record.File.CaseNumber, record.Case.State, record.File.District, digest);
        return new TableEntity(OfCity(record.File.CityKey), record.CaseId) { [Entry] = CaseJson.Write(entry) };
    }

    private string LookupPartition(LookupKind kind, string value) => $"{CaseJson.Name(kind)}:{hasher.Digest(kind, value)}";
}
