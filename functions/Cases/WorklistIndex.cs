using Azure;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Cases;

/// <summary>One open task as the worklist stores it; the company's name lies sealed beside it. Its version is the case's at the task's last change.</summary>
internal sealed record WorklistTask(
    string CaseId,
    string CaseNumber,
    string Department,
    string District,
    StepKind? Step,
    string State,
    DateOnly DueOn,
    Light Light,
    string? Officer,
    long Version)
{
    /// <summary>Whether the founder has answered a supplement request, and the desk has not acted on it yet.</summary>
    public bool Returned { get; init; }
}

/// <summary>Keeps the worklist: an index over the cases, one partition per city, rows in due order of each desk. Rebuilt from the cases at any time.</summary>
internal sealed class WorklistIndex(CaseTables tables, JourneyCatalogue journeys)
{
    /// <summary>The tasks that a case puts on desks now.</summary>
    public IReadOnlyList<WorklistTask> TasksOf(CaseFile file, OnboardingCase onboarding)
    {
        if (!onboarding.IsOpen || onboarding.State == CaseState.Draft)
        {
            return [];
        }

        var desks = onboarding.Steps.Where(step => step is { IsOpen: true, Clock: not null })
            .Select(step => Task(file, onboarding, DepartmentOf(onboarding, step.Kind), step.Kind, CaseJson.Name(step.State), step.Clock!.DueOn, step.Clock.Light) with
            {
                Returned = step is { State: StepState.InReview, SupplementRounds: > 0 },
            });
        IReadOnlyList<WorklistTask> tasks = [.. Window(file, onboarding), .. desks];
        return tasks.Count == 0
            ? tasks
            : [.. tasks, Task(file, onboarding, "caseOfficers", null, CaseJson.Name(onboarding.State), tasks.Min(task => task.DueOn), tasks.Max(task => task.Light)) with { Returned = tasks.Any(task => task.Returned) }];
    }

    /// <summary>Keys of the tasks' rows.</summary>
    public static IReadOnlyList<string> KeysOf(IEnumerable<WorklistTask> tasks) => [.. tasks.Select(KeyOf)];

    /// <summary>Writes what the case row says, after the case row was written. Doing it again changes nothing.</summary>
    /// <param name="before">The case before the transition, whose rows are written already; null writes all rows.</param>
    /// <param name="record">The case.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task SyncAsync(CaseRecord? before, CaseRecord record, CancellationToken cancellationToken)
    {
        var tasks = TasksOf(record.File, record.Case);
        var current = KeysOf(tasks).ToHashSet();
        var written = WrittenFor(before, record);
        var upserts = tasks.Where(task => !written.Contains(Unversioned(task))).Select(task => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Row(record, task))).ToList();
        var stale = record.File.StaleWorklistRows.Where(key => !current.Contains(key)).ToList();
        var deletes = stale.Select(key => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(record.File.CityKey, key), ETag.All));
        if (upserts.Count + stale.Count > 0 && !await TrySubmitAsync([.. upserts, .. deletes], cancellationToken))
        {
            // Some stale row is gone already, because this ran before: the rest one by one.
            await TrySubmitAsync(upserts, cancellationToken);
            await DeleteAsync(record.File.CityKey, stale, cancellationToken);
        }
    }

    /// <summary>Makes a case's rows what it says now, after rows of an earlier version were written too late.</summary>
    public async Task CatchUpAsync(CaseRecord late, CaseRecord now, CancellationToken cancellationToken)
    {
        await SyncAsync(null, now, cancellationToken);
        var left = KeysOf(TasksOf(late.File, late.Case)).Except(KeysOf(TasksOf(now.File, now.Case)));
        await DeleteAsync(now.File.CityKey, left, cancellationToken);
    }

    /// <summary>Removes every row of a case, also one that a process that slept wrote too late and nobody knows of: they carry the case's key.</summary>
    public async Task RemoveAllAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        await foreach (var row in tables.Worklist.Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {record.File.CityKey}"), cancellationToken: cancellationToken))
        {
            found.AddRange(row.RowKey.Split(':') is [_, _, var caseId, _] && caseId == record.CaseId ? [row.RowKey] : []);
        }

        await DeleteAsync(record.File.CityKey, found, cancellationToken);
    }

    // Rows name the company, which a new version of the form may have changed.
    private HashSet<WorklistTask> WrittenFor(CaseRecord? before, CaseRecord record) =>
        before is null || before.File.WorklistForm != record.File.FormVersion ? [] : [.. TasksOf(before.File, before.Case).Select(Unversioned)];

    private static WorklistTask Unversioned(WorklistTask task) => task with { Version = 0 };

    private async Task<bool> TrySubmitAsync(List<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        try
        {
            if (actions.Count > 0)
            {
                await tables.Worklist.Table.SubmitTransactionAsync(actions, cancellationToken);
            }

            return true;
        }
        catch (TableTransactionFailedException gone) when (gone.Status == StatusCodes.Status404NotFound)
        {
            return false;
        }
    }

    private async Task DeleteAsync(string city, IEnumerable<string> keys, CancellationToken cancellationToken)
    {
        foreach (var key in keys)
        {
            await tables.Worklist.DeleteAsync(city, key, ETag.All, cancellationToken);
        }
    }

    private IEnumerable<WorklistTask> Window(CaseFile file, OnboardingCase onboarding)
    {
        if (onboarding.State is CaseState.Submitted or CaseState.AwaitingSupplement or CaseState.Suspended && onboarding.Clock is { } clock)
        {
            var light = onboarding.State == CaseState.Suspended ? Light.Paused : clock.Light;
            yield return Task(file, onboarding, "window", null, CaseJson.Name(onboarding.State), clock.DueOn, light) with
            {
                Returned = onboarding is { State: CaseState.Submitted, SupplementRounds: > 0 },
            };
        }
        else if (onboarding.Deficiencies.Where(deficiency => deficiency.State == DeficiencyState.Supplied).Select(deficiency => (DateOnly?)deficiency.DueOn).Min() is { } due)
        {
            yield return Task(file, onboarding, "window", null, CaseJson.Name(DeficiencyState.Supplied), due, Light.Green) with { Returned = true };
        }
    }

    private string DepartmentOf(OnboardingCase onboarding, StepKind step) => journeys.Get(onboarding.JourneyVersion).Step(step).Department;

    private static WorklistTask Task(CaseFile file, OnboardingCase onboarding, string department, StepKind? step, string state, DateOnly dueOn, Light light) =>
        new(file.CaseId, file.CaseNumber, department, file.District, step, state, dueOn, light, onboarding.CaseOfficer, file.Sequence);

    private static string KeyOf(WorklistTask task) =>
        $"{task.Department}:{task.DueOn:yyyyMMdd}:{task.CaseId}:{(task.Step is { } step ? CaseJson.Name(step) : "case")}";

    /// <summary>A case without a key has ended and has no tasks.</summary>
    private static TableEntity Row(CaseRecord record, WorklistTask task)
    {
        var row = new TableEntity(record.File.CityKey, KeyOf(task)) { ["Task"] = CaseJson.Write(task), ["Key"] = record.Key!.Value };
        if (record.Words.CompanyName is { } name)
        {
            row["Company"] = record.Cipher.Seal(row.RowKey, "Company", name);
        }

        return row;
    }
}
