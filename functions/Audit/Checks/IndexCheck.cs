using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>Work list and directory are what the case says: no row more, none less, none other.</summary>
internal sealed class IndexCheck(WorklistIndex worklist) : ICaseCheck
{
    private const string CaseNumberRow = "case";

    /// <inheritdoc/>
    public Verdict Check(OpenedCase opened)
    {
        if (opened.Record is not { } record)
        {
            return Verdict.Of(CheckName.Indexes, opened.Stored.IndexRows.Select(row => Of(opened, row.PartitionKey, row.RowKey, "The row names a case that can't be read.")));
        }

        var tasks = worklist.TasksOf(record.File, record.Case);
        return Verdict.Of(
            CheckName.Indexes, [.. Tasks(opened, record, tasks), .. Stray(opened, record, tasks), .. Directory(opened, record)], ("tasks", $"{tasks.Count}"));
    }

    private static IEnumerable<Inconsistency> Tasks(OpenedCase opened, CaseRecord record, IReadOnlyList<WorklistTask> tasks)
    {
        foreach (var (task, key) in tasks.Zip(WorklistIndex.KeysOf(tasks)))
        {
            var stored = Read(Find(opened, record.File.CityKey, key));
            if (stored is null || stored with { Version = task.Version } != task)
            {
                yield return Of(opened, record.File.CityKey, key, stored is null ? "The task is not in the work list." : "The task in the work list is another one.");
            }
        }
    }

    private static IEnumerable<Inconsistency> Stray(OpenedCase opened, CaseRecord record, IReadOnlyList<WorklistTask> tasks)
    {
        var keys = WorklistIndex.KeysOf(tasks).ToHashSet();
        return opened.Stored.IndexRows
            .Where(row => row.PartitionKey == record.File.CityKey && !keys.Contains(row.RowKey))
            .Select(row => Of(opened, row.PartitionKey, row.RowKey, "The work list has a task that the case does not have."));
    }

    private static IEnumerable<Inconsistency> Directory(OpenedCase opened, CaseRecord record)
    {
        var isListed = Find(opened, DirectoryIndex.OfPerson(record.File.Founder), record.CaseId) is not null;
        // An erasure that is under way takes the row out before the key.
        if (record.File.IsErased ? isListed : !isListed && !record.File.IsErasing)
        {
            yield return Of(
                opened, DirectoryIndex.OfPerson(record.File.Founder), record.CaseId, isListed ? "The founder's list names an erased case." : "The case is not in its founder's list.");
        }

        var number = $"number:{record.File.CaseNumber}";
        if (Find(opened, number, CaseNumberRow)?["CaseId"] as string != record.CaseId)
        {
            yield return Of(opened, number, CaseNumberRow, "The case's number does not lead to it.");
        }

        var city = DirectoryIndex.OfCity(record.File.CityKey);
        if (Find(opened, city, record.CaseId) is not { } row || DirectoryIndex.StateIn(row) != record.Case.State)
        {
            yield return Of(opened, city, record.CaseId, "The city's list of cases says otherwise.");
        }
    }

    private static WorklistTask? Read(TableEntity? row)
    {
        try
        {
            return row is null ? null : CaseJson.Read<WorklistTask>(row.GetString("Task"));
        }
        catch (Exception unreadable) when (unreadable is UnreadableRowException or InvalidOperationException)
        {
            return null;
        }
    }

    private static TableEntity? Find(OpenedCase opened, string partition, string key) =>
        opened.Stored.IndexRows.FirstOrDefault(row => row.PartitionKey == partition && row.RowKey == key);

    private static Inconsistency Of(OpenedCase opened, string partition, string key, string what) =>
        new(opened.Stored.CaseId, $"{partition}/{key}", null, what);
}
