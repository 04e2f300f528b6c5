using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Reliability.Tests.Checking;

/// <summary>The worklist, rebuilt from the cases, is the stored one.</summary>
internal sealed class WorklistCheck : IStoreCheck
{
    public IEnumerable<string> Violations(Evidence evidence)
    {
        // Rebuilding writes nothing, so any account will do.
        var index = new WorklistIndex(new CaseTables(new TableServiceClient("UseDevelopmentStorage=true")), JourneyCatalogue.Released);
        var expected = evidence.Store.Cases.Where(stored => stored.Record is not null).SelectMany(stored => Rebuilt(index, stored)).ToDictionary();
        var actual = evidence.Store.Tables["Worklist"].ToDictionary(row => $"{row.PartitionKey}/{row.RowKey}", row => Unversioned(row.GetString("Task")));
        return
        [
            .. expected.Keys.Except(actual.Keys).Select(key => $"worklist: {key} is missing"),
            .. actual.Keys.Except(expected.Keys).Select(key => $"worklist: {key} is left over"),
            .. expected.Keys.Intersect(actual.Keys).Where(key => expected[key] != actual[key]).Select(key => $"worklist: {key} says {actual[key]}, the case {expected[key]}"),
        ];
    }

    private static IEnumerable<KeyValuePair<string, string?>> Rebuilt(WorklistIndex index, StoredCase stored)
    {
        var tasks = index.TasksOf(stored.File, stored.Case);
        return WorklistIndex.KeysOf(tasks).Zip(tasks, (key, task) => KeyValuePair.Create($"{stored.File.CityKey}/{key}", (string?)Unversioned(CaseJson.Write(task))));
    }

    /// <summary>A row that need not change keeps the version of the case when it did.</summary>
    private static string? Unversioned(string? task) => task is null ? null : CaseJson.Write(CaseJson.Read<WorklistTask>(task) with { Version = 0 });
}
