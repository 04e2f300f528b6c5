using System.Runtime.CompilerServices;

namespace OpcOnboarding.Durable;

/// <summary>A listing over a function that fetches one page.</summary>
/// <param name="fetch">Continuation token (null at the beginning) and page size in; a page out.</param>
internal sealed class FetchedPages<T>(Func<string?, int?, CancellationToken, Task<Page<T>>> fetch) : AsyncPageable<T>
    where T : notnull
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = default, int? pageSizeHint = default) =>
        Pages(continuationToken, pageSizeHint);

    private async IAsyncEnumerable<Page<T>> Pages(
        string? continuationToken, int? pageSize, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        do
        {
            var page = await fetch(continuationToken, pageSize, cancellation);
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (continuationToken is not null);
    }
}
