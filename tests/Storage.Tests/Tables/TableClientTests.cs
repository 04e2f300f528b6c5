using Azure;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Storage.Tests.Tables;

public sealed class TableClientTests(AzuriteFixture azurite) : TableTests(azurite)
{
    [Fact]
    public async Task CreateIfNotExistsAsync_Twice_IsHarmless()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r"));

        await Table.CreateIfNotExistsAsync();

        Assert.Equal("r", (await ReadAsync("r")).RowKey);
    }

    [Fact]
    public async Task AddEntityAsync_NewRow_GivesTheVersionThatIsRead()
    {
        var added = await Table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = "x" });

        var row = await ReadAsync("r");
        Assert.Equal("x", row.GetString("A"));
        Assert.Equal(added.Headers.ETag, row.ETag);
        Assert.NotNull(row.Timestamp);
        Assert.Equal(1, row.Count);
    }

    [Fact]
    public async Task AddEntityAsync_Twice_Conflicts()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r"));

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => Table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal((409, "EntityAlreadyExists"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task GetEntityAsync_NoSuchRow_Is404()
    {
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => ReadAsync("none"));

        Assert.Equal((404, "ResourceNotFound"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task GetEntityIfExistsAsync_NoSuchRow_HasNoValue()
    {
        var read = await Table.GetEntityIfExistsAsync<TableEntity>("p", "none");

        Assert.False(read.HasValue);
        Assert.Throws<InvalidOperationException>(() => read.Value);
    }

    [Fact]
    public async Task GetEntityIfExistsAsync_NoSuchTable_Throws()
    {
        var missing = new TableClient(ConnectionString, AzuriteFixture.UniqueName());

        await Assert.ThrowsAsync<RequestFailedException>(() => missing.GetEntityIfExistsAsync<TableEntity>("p", "r"));
    }

    [Fact]
    public async Task GetEntityAsync_Select_GivesThoseAndTheKeysAndVersion()
    {
        var added = await Table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });

        var row = (await Table.GetEntityAsync<TableEntity>("p", "r", ["B"])).Value;

        Assert.Equal(["B"], row.Keys);
        Assert.Equal(("p", "r", added.Headers.ETag), (row.PartitionKey, row.RowKey, row.ETag));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge, new[] { "A", "B" })]
    [InlineData(TableUpdateMode.Replace, new[] { "B" })]
    public async Task UpdateEntityAsync_ByMode_KeepsOrDropsOtherProperties(TableUpdateMode mode, string[] names)
    {
        var added = await Table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });

        var updated = await Table.UpdateEntityAsync(new TableEntity("p", "r") { ["B"] = 2 }, added.Headers.ETag!.Value, mode);

        var row = await ReadAsync("r");
        Assert.Equal(names, row.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(updated.Headers.ETag, row.ETag);
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge, new[] { "A", "B" })]
    [InlineData(TableUpdateMode.Replace, new[] { "B" })]
    public async Task UpsertEntityAsync_ByMode_CreatesThenKeepsOrDrops(TableUpdateMode mode, string[] names)
    {
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1 }, mode);

        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = 2 }, mode);

        Assert.Equal(names, (await ReadAsync("r")).Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task UpdateEntityAsync_StaleVersion_Is412AndChangesNothing(TableUpdateMode mode)
    {
        var stale = (await Table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 })).Headers.ETag!.Value;
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 2 });

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => Table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 3 }, stale, mode));

        Assert.Equal(412, refused.Status);
        Assert.Equal(2, (await ReadAsync("r")).GetInt32("A"));
    }

    [Fact]
    public async Task UpdateEntityAsync_TenAtOnceWithOneVersion_OneWins()
    {
        var version = (await Table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag!.Value;

        var won = await Task.WhenAll(Enumerable.Range(0, 10).Select(async number =>
        {
            try
            {
                await Table.UpdateEntityAsync(new TableEntity("p", "r") { ["By"] = number }, version, TableUpdateMode.Replace);
                return true;
            }
            catch (RequestFailedException lost) when (lost.Status == 412)
            {
                return false;
            }
        }));

        Assert.Single(won, true);
    }

    [Fact]
    public async Task UpdateEntityAsync_NoVersionGiven_IsRefusedBeforeSending() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Table.UpdateEntityAsync(new TableEntity("p", "r"), default));

    [Fact]
    public async Task DeleteEntityAsync_StaleVersion_Is412()
    {
        var stale = (await Table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag!.Value;
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 2 });

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => Table.DeleteEntityAsync("p", "r", stale));

        Assert.Equal(412, refused.Status);
        Assert.Equal(2, (await ReadAsync("r")).GetInt32("A"));
    }

    [Fact]
    public async Task DeleteEntityAsync_Twice_Answers204Then404()
    {
        var version = (await Table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag!.Value;

        Assert.Equal(204, (await Table.DeleteEntityAsync("p", "r", version)).Status);
        Assert.Equal(404, (await Table.DeleteEntityAsync("p", "r", version)).Status);
    }

    [Theory]
    [InlineData("it's", "o''clock'")]
    [InlineData("a b+c%2Fd&e=f;g:h@i", "(x,y)!*[z]{}|^~`\"<>$")]
    [InlineData("连云港市 é", "😀 ")]
    [InlineData("", "")]
    [InlineData("..", ".")]
    public async Task Keys_OddCharacters_AreSignedAndFoundAgain(string partitionKey, string rowKey)
    {
        var added = await Table.AddEntityAsync(new TableEntity(partitionKey, rowKey) { ["A"] = 1 });
        await Table.UpdateEntityAsync(new TableEntity(partitionKey, rowKey) { ["A"] = 2 }, added.Headers.ETag!.Value);

        var row = (await Table.GetEntityAsync<TableEntity>(partitionKey, rowKey)).Value;

        Assert.Equal((partitionKey, rowKey, 2), (row.PartitionKey, row.RowKey, row.GetInt32("A")));
        Assert.Equal(204, (await Table.DeleteEntityAsync(partitionKey, rowKey, row.ETag)).Status);
    }

    [Fact]
    public async Task WrongKey_IsRefused()
    {
        var forged = ConnectionString.Replace("UseDevelopmentStorage=true", $"UseDevelopmentStorage=true;AccountKey={Convert.ToBase64String(new byte[64])}", StringComparison.Ordinal);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => new TableClient(forged, Table.Name).AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal(403, refused.Status);
    }

    [Fact]
    public async Task AnyCall_Cancelled_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Table.AddEntityAsync(new TableEntity("p", "r"), cancelled.Token));
    }
}
