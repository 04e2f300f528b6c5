using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Reading;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.CaseOfficers;

/// <summary>Reads the open tasks of an officer's desks, due first.</summary>
internal sealed class Worklist(CaseTables tables, CityDirectory cities, OpenAskings askings, IKeyWrapper wrapper, TimeProvider clock, ILogger<Worklist> logger)
{
    /// <summary>A page of the tasks that a filter leaves.</summary>
    public async Task<Listed<WorklistItem>> ReadAsync(CurrentUser user, WorklistFilter filter, Paging page, CancellationToken cancellationToken)
    {
        var (rows, today) = (await AllAsync(user, filter.Department, cancellationToken), BusinessHours.BeijingDate(clock.GetUtcNow()));
        var left = new List<(WorklistTask Task, TableEntity Row)>();
        foreach (var row in rows.Where(row => filter.Matches(row.Task, user.Subject, today)))
        {
            if (filter.Query is null || filter.NamesNumber(row.Task) || filter.NamesCompany(await CompanyAsync(row.Task, row.Row, cancellationToken)))
            {
                left.Add(row);
            }
        }

        var wanted = page.Of([.. left.OrderBy(row => row.Task.DueOn).ThenBy(row => row.Task.CaseNumber, StringComparer.Ordinal).ThenBy(row => row.Task.Step)]);
        var items = new List<WorklistItem>();
        foreach (var (task, row) in wanted.Items)
        {
            items.AddRange(await TryOpenAsync(task, row, cancellationToken) is { } item ? [item] : []);
        }

        return new Listed<WorklistItem>(await askings.AddAsync(items, wanted.Items.Select(row => row.Row.PartitionKey), cancellationToken), wanted.NextCursor);
    }

    /// <summary>How many tasks each saved view holds.</summary>
    public async Task<WorklistCounts> CountAsync(CurrentUser user, CancellationToken cancellationToken)
    {
        var (rows, today) = (await AllAsync(user, null, cancellationToken), BusinessHours.BeijingDate(clock.GetUtcNow()));
        return WorklistCounts.Of([.. rows.Select(row => row.Task)], user.Subject, today);
    }

    private async Task<List<(WorklistTask Task, TableEntity Row)>> AllAsync(CurrentUser user, string? desk, CancellationToken cancellationToken)
    {
        var rows = new List<(WorklistTask Task, TableEntity Row)>();
        foreach (var city in cities.All.Where(city => user.Cities.Contains(city.NameZh)))
        {
            foreach (var department in user.Departments.Select(CaseJson.Name).Where(name => desk is null || desk == name))
            {
                rows.AddRange(await OfDeskAsync(city.Key, department, cancellationToken));
            }
        }

        return [.. rows.Where(row => user.Districts.Contains(row.Task.District))];
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
            return CaseJson.Read<WorklistTask>(row.ReadText("Task"));
        }
        catch (UnreadableRowException unreadable)
        {
            return LeaveOut<WorklistTask>(row, unreadable);
        }
    }

    private async Task<WorklistItem?> TryOpenAsync(WorklistTask task, TableEntity row, CancellationToken cancellationToken)
    {
        try
        {
            return await OpenAsync(task, row, cancellationToken);
        }
        catch (Exception unreadable) when (unreadable is UnreadableRowException or SealBrokenException or FormatException)
        {
            return LeaveOut<WorklistItem>(row, unreadable);
        }
    }

    private T? LeaveOut<T>(TableEntity row, Exception unreadable)
        where T : class
    {
        logger.LogError("Worklist row {RowKey} is left out: {Failure}", row.RowKey, FailureTrace.Of(unreadable));
        return null;
    }

    private async Task<WorklistItem> OpenAsync(WorklistTask task, TableEntity row, CancellationToken cancellationToken) => new(
        task.CaseId, task.CaseNumber, await CompanyAsync(task, row, cancellationToken), task.Step, task.State, BusinessHours.DueAt(task.DueOn), task.Light, task.Version)
    {
        Department = task.Department,
        District = task.District,
        Returned = task.Returned,
    };

    private async Task<string?> CompanyAsync(WorklistTask task, TableEntity row, CancellationToken cancellationToken)
    {
        if (row.ReadText("Company") is not { } company)
        {
            return null;
        }

        using var key = await CaseKey.UnwrapAsync(wrapper, task.CaseId, new WrappedKey(row.NeedText("Key")), cancellationToken);
        using var cipher = new CaseCipher(key);
        return cipher.Open(row.RowKey, "Company", company);
    }
}
