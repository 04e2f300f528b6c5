using Azure;
using Azure.Core;

namespace OpcOnboarding.Storage.Tables;

/// <summary>The pages of a query, fetched while they are enumerated.</summary>
internal sealed class TablePageable<T>(TablePipeline pipeline, string table, TableQuery query, CancellationToken cancellationToken)
    : AsyncPageable<T>(cancellationToken)
    where T : TableEntity, new()
{
    /// <remarks>A page without rows may carry a token (the service stopped scanning in between), so only a missing token ends the query.</remarks>
    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        var wanted = pageSizeHint is null ? query : query with { MaxPerPage = pageSizeHint };
        do
        {
            var page = await FetchAsync(wanted, continuationToken);
            continuationToken = page.ContinuationToken;
            yield return page;
        }
        while (continuationToken is not null);
    }

    private async Task<Page<T>> FetchAsync(TableQuery wanted, string? next)
    {
        using var message = pipeline.CreateMessage(RequestMethod.Get, TablePath.Query(table, wanted, next), CancellationToken);
        var response = await pipeline.SendAsync(message, CancellationToken);
        if (response.Status != 200)
            throw new RequestFailedException(response);
        return Page<T>.FromValues(UnreadableAnswer.Read(response, body => EntityJsonReader.ReadMany<T>(body.Span)), Next(response), response);
    }

    private static string? Next(Response response)
    {
        if (!response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition))
            return null;
        return response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row) ? $"{partition} {row}" : partition;
    }
}
