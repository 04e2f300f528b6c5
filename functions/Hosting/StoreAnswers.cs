using Azure;
using Azure.Storage.Blobs;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Hosting;

/// <summary>Whether storage answers a question that costs nothing, within three seconds.</summary>
internal static class StoreAnswers
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(3);

    /// <summary>Whether the tables answer.</summary>
    public static Task<bool> AnswersAsync(CaseTables tables, CancellationToken cancellationToken) => AnswersAsync(
        patience => tables.Directory.Table.GetEntityIfExistsAsync<TableEntity>("health", "none", cancellationToken: patience), cancellationToken);

    /// <summary>Whether the documents' container answers.</summary>
    public static Task<bool> AnswersAsync(BlobContainerClient documents, CancellationToken cancellationToken) =>
        AnswersAsync(patience => documents.ExistsAsync(patience), cancellationToken);

    private static async Task<bool> AnswersAsync(Func<CancellationToken, Task> question, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(s_patience);
        try
        {
            await question(patience.Token);
            return true;
        }
        catch (Exception silent) when (silent is RequestFailedException or AggregateException or OperationCanceledException)
        {
            return false;
        }
    }
}
