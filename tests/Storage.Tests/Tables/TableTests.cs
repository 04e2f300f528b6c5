using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Storage.Tests.Tables;

/// <summary>Gives each test a table of its own on the real Azurite.</summary>
public abstract class TableTests(AzuriteFixture azurite) : IAsyncLifetime
{
    protected TableClient Table { get; } = new(azurite.ConnectionString, AzuriteFixture.UniqueName(), QuickRetries());

    protected string ConnectionString => azurite.ConnectionString;

    public virtual async ValueTask InitializeAsync() => await Table.CreateIfNotExistsAsync();

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>As many retries as in the product, without its pauses.</summary>
    protected static TableClientOptions QuickRetries()
    {
        var options = new TableClientOptions();
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(5);
        return options;
    }

    protected async Task<TableEntity> ReadAsync(string rowKey) => (await Table.GetEntityAsync<TableEntity>("p", rowKey)).Value;
}
