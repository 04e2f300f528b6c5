using OpcOnboarding.Functions.Audit;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Founders;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Reading;

/// <summary>Lists the cases that someone may see: a founder's own, an officer's districts', for auditors all.</summary>
internal sealed class CaseSearch(
    CaseTables tables, CaseStore store, CaseViews views, FounderActs acts, DailyLooks looks, CityDirectory cities, LookupHasher hasher, ILogger<CaseSearch> logger)
{
    /// <summary>The newest first. <paramref name="query"/> is a case number, the beginning of one, or a company's whole name.</summary>
    public async Task<Listed<CaseView>> FindAsync(CurrentUser user, string? query, CaseState? state, Paging page, CancellationToken cancellationToken)
    {
        var ids = user.Is(Role.Founder)
            ? await OwnAsync(user, cancellationToken)
            : await OfCitiesAsync(user, query, state, cancellationToken);
        if (!user.Is(Role.Founder))
        {
            var part = page.Of(ids);
            return new Listed<CaseView>([.. (await OpenAsync(part.Items, user, cancellationToken)).Select(opened => opened.View)], part.NextCursor);
        }

        var own = await OpenAsync(ids, user, cancellationToken);
        return await WithActsAsync(page.Of([.. own.Where(opened => state is null || opened.View.State == state).Where(opened => Matches(opened.View, query))]), cancellationToken);
    }

    /// <summary>A case as somebody sees it.</summary>
    private sealed record Opened(CaseView View, CaseRecord Record, Viewer Viewer);

    private async Task<Listed<CaseView>> WithActsAsync(Listed<Opened> part, CancellationToken cancellationToken)
    {
        var seen = new List<CaseView>();
        foreach (var (view, record, viewer) in part.Items)
        {
            seen.Add(await acts.AddAsync(view, record, viewer, cancellationToken));
        }

        return new Listed<CaseView>(seen, part.NextCursor);
    }

    private async Task<IReadOnlyList<string>> OwnAsync(CurrentUser user, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {DirectoryIndex.OfPerson(user.Subject)}");
        await foreach (var row in tables.Directory.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            ids.Add(row.RowKey);
        }

        return ids;
    }

    private async Task<IReadOnlyList<string>> OfCitiesAsync(CurrentUser user, string? query, CaseState? state, CancellationToken cancellationToken)
    {
        var digest = string.IsNullOrEmpty(query) ? null : hasher.Digest(LookupKind.EntityName, query);
        var entries = new List<CaseEntry>();
        foreach (var city in cities.All.Where(city => user.Is(Role.Auditor) || user.Cities.Contains(city.NameZh)))
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {DirectoryIndex.OfCity(city.Key)}");
            await foreach (var row in tables.Directory.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            {
                if (TryRead(row) is { } entry)
                {
                    entries.Add(entry);
                }
            }
        }

        return [.. entries
            .Where(entry => user.Is(Role.Auditor) || user.Districts.Contains(entry.District))
            .Where(entry => state is null || entry.State == state)
            .Where(entry => string.IsNullOrEmpty(query) || entry.NameDigest == digest || entry.CaseNumber.StartsWith(query, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(entry => entry.CaseNumber, StringComparer.Ordinal)
            .Select(entry => entry.CaseId)];
    }

    private async Task<List<Opened>> OpenAsync(IReadOnlyList<string> ids, CurrentUser user, CancellationToken cancellationToken)
    {
        var found = new List<CaseDoor.Entered>();
        foreach (var id in ids)
        {
            found.AddRange(await LeaveOutUnreadableAsync(id, () => EnterAsync(id, user, cancellationToken)) is { } entered ? [entered] : []);
        }

        await looks.BeforeShowingAsync(found, "list", cancellationToken);
        var shown = new List<Opened>();
        foreach (var (record, viewer, _) in found)
        {
            shown.AddRange(await LeaveOutUnreadableAsync(record.CaseId, () => Task.FromResult<Opened?>(new Opened(views.Render(record, viewer), record, viewer))) is { } opened ? [opened] : []);
        }

        return [.. shown.OrderByDescending(opened => opened.View.CaseNumber, StringComparer.Ordinal)];
    }

    /// <summary>Null for a case that is not to be listed: a list may name a draft that never came to be, or one that was deleted a moment ago.</summary>
    private async Task<CaseDoor.Entered?> EnterAsync(string caseId, CurrentUser user, CancellationToken cancellationToken) =>
        await store.FindAsync(caseId, cancellationToken) is { } record && new Viewer(user, record.File) is { MaySee: true } viewer
            && (!record.File.IsErasing || user.Is(Role.Auditor))
            ? new CaseDoor.Entered(record, viewer, user)
            : null;

    /// <summary>An entry that can't be read is left out; it is written anew with the next change of its case.</summary>
    private CaseEntry? TryRead(TableEntity row)
    {
        try
        {
            return DirectoryIndex.Read(row);
        }
        catch (UnreadableRowException unreadable)
        {
            logger.LogError("The directory's entry of case {CaseId} is left out: {Failure}", row.RowKey, FailureTrace.Of(unreadable));
            return null;
        }
    }

    /// <summary>A case that can't be read is left out, so that it does not take the others with it.</summary>
    private async Task<T?> LeaveOutUnreadableAsync<T>(string caseId, Func<Task<T?>> read)
        where T : class
    {
        try
        {
            return await read();
        }
        catch (Exception unreadable) when (unreadable is UnreadableRowException or UnknownVersionException)
        {
            logger.LogError("Case {CaseId} is quarantined and left out of a list: {Failure}", caseId, FailureTrace.Of(unreadable));
            return null;
        }
    }

    private static bool Matches(CaseView view, string? query) =>
        string.IsNullOrEmpty(query)
        || view.CaseNumber.StartsWith(query, StringComparison.OrdinalIgnoreCase)
        || (view.CompanyName?.Contains(query, StringComparison.Ordinal) ?? false);
}
