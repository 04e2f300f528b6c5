using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Reading;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.CaseOfficers;

/// <summary>One task as the API shows it.</summary>
internal sealed record WorklistItem(
    string CaseId,
    string CaseNumber,
    string? CompanyName,
    StepKind? Step,
    [property: Shapes(typeof(CaseState), typeof(StepState))] string State,
    DateTimeOffset DueAt,
    Light Light,
    long Version)
{
    /// <summary>The desk it lies on.</summary>
    [Shapes(typeof(Department))]
    public required string Department { get; init; }

    /// <summary>Chinese name of the district.</summary>
    public required string District { get; init; }
}

/// <summary>What an officer asks the worklist for.</summary>
internal sealed record WorklistFilter(string? Department, string? District, Light? Light, bool Mine);

/// <summary>Reads the open tasks of an officer's desks, due first.</summary>
internal sealed class Worklist(CaseTables tables, CityDirectory cities, IKeyWrapper wrapper, ILogger<Worklist> logger)
{
    public async Task<Listed<WorklistItem>> ReadAsync(CurrentUser user, WorklistFilter filter, Paging page, CancellationToken cancellationToken)
    {
        var rows = new List<(WorklistTask Task, TableEntity Row)>();
        foreach (var city in cities.All.Where(city => user.Cities.Contains(city.NameZh)))
        {
            foreach (var department in user.Departments.Select(CaseJson.Name).Where(name => filter.Department is null || filter.Department == name))
            {
                rows.AddRange(await OfDeskAsync(city.Key, department, cancellationToken));
            }
        }

        var wanted = page.Of([.. rows
            .Where(row => user.Districts.Contains(row.Task.District) && Matches(row.Task, user, filter))
            .OrderBy(row => row.Task.DueOn).ThenBy(row => row.Task.CaseNumber, StringComparer.Ordinal).ThenBy(row => row.Task.Step)]);
        var items = new List<WorklistItem>();
        foreach (var (task, row) in wanted.Items)
        {
            items.Add(await OpenAsync(task, row, cancellationToken));
        }

        return new Listed<WorklistItem>(items, wanted.NextCursor);
    }

    private async Task<List<(WorklistTask Task, TableEntity Row)>> OfDeskAsync(string city, string department, CancellationToken cancellationToken)
    {
        var found = new List<(WorklistTask, TableEntity)>();
        var (first, afterLast) = ($"{department}:", $"{department};");
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {city} and RowKey ge {first} and RowKey lt {afterLast}");
        await foreach (var row in tables.Worklist.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (TryRead(row) is { } task)
            {
                found.Add((task, row));
            }
        }

        return found;
    }

    /// <summary>A row that can't be read is left out, so that it does not take the desk's other tasks with it; the case itself is still found by its number.</summary>
    private WorklistTask? TryRead(TableEntity row)
    {
        try
        {
            return CaseJson.Read<WorklistTask>(row.GetString("Task"));
        }
        catch (UnreadableRowException unreadable)
        {
            logger.LogError("Worklist row {RowKey} is left out: {Failure}", row.RowKey, FailureTrace.Of(unreadable));
            return null;
        }
    }

    private static bool Matches(WorklistTask task, CurrentUser user, WorklistFilter filter) =>
        (filter.District is null || filter.District == task.District)
        && (filter.Light is null || filter.Light == task.Light)
        && (!filter.Mine || task.Officer == user.Subject);

    private async Task<WorklistItem> OpenAsync(WorklistTask task, TableEntity row, CancellationToken cancellationToken) => new(
        task.CaseId, task.CaseNumber, await CompanyAsync(task, row, cancellationToken), task.Step, task.State, BusinessHours.DueAt(task.DueOn), task.Light, task.Version)
    {
        Department = task.Department,
        District = task.District,
    };

    private async Task<string?> CompanyAsync(WorklistTask task, TableEntity row, CancellationToken cancellationToken)
    {
        if (row.GetString("Company") is not { } company)
        {
            return null;
        }

        using var key = await CaseKey.UnwrapAsync(wrapper, task.CaseId, new WrappedKey(row.GetString("Key")!), cancellationToken);
        using var cipher = new CaseCipher(key);
        return cipher.Open(row.RowKey, "Company", company);
    }
}
