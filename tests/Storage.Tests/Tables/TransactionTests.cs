using Azure;
using OpcOnboarding.Storage.Tables;
using static OpcOnboarding.Storage.Tables.TableTransactionActionType;

namespace OpcOnboarding.Storage.Tests.Tables;

public sealed class TransactionTests(AzuriteFixture azurite) : TableTests(azurite)
{
    [Fact]
    public async Task SubmitTransactionAsync_HundredAdds_StoresAllAndGivesTheirVersions()
    {
        var actions = Enumerable.Range(0, 100).Select(number => new TableTransactionAction(Add, Row($"r{number:D3}", number))).ToArray();

        var answers = (await Table.SubmitTransactionAsync(actions)).Value;

        Assert.Equal(100, answers.Count);
        Assert.Equal(answers[99].Headers.ETag, (await ReadAsync("r099")).ETag);
        Assert.Equal(42, (await ReadAsync("r042")).GetInt32("A"));
    }

    [Fact]
    public async Task SubmitTransactionAsync_EveryKindOfAction_DoesEach()
    {
        var merge = await AddAsync("merge");
        var replace = await AddAsync("replace");
        var delete = await AddAsync("delete");
        await AddAsync("it's 中文");

        var answers = (await Table.SubmitTransactionAsync(
        [
            new(Add, Row("add", 2)),
            new(UpdateMerge, new TableEntity("p", "merge") { ["B"] = 2 }, merge),
            new(UpdateReplace, new TableEntity("p", "replace") { ["B"] = 2 }, replace),
            new(Delete, Row("delete", 0), delete),
            new(UpsertMerge, new TableEntity("p", "it's 中文") { ["B"] = 2 }),
            new(UpsertReplace, Row("upsert", 2)),
        ])).Value;

        Assert.All(answers, answer => Assert.Equal(204, answer.Status));
        Assert.Equal(["A", "B"], (await ReadAsync("merge")).Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["B"], (await ReadAsync("replace")).Keys);
        Assert.False((await Table.GetEntityIfExistsAsync<TableEntity>("p", "delete")).HasValue);
        Assert.Equal(["A", "B"], (await ReadAsync("it's 中文")).Keys.Order(StringComparer.Ordinal));
        Assert.Equal(answers[5].Headers.ETag, (await ReadAsync("upsert")).ETag);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(99)]
    public async Task SubmitTransactionAsync_OneRowExists_NamesItAndStoresNothing(int failing)
    {
        await AddAsync("there");
        var actions = Enumerable.Range(0, 100).Select(number => new TableTransactionAction(Add, Row(number == failing ? "there" : $"new{number}", 2))).ToArray();

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Table.SubmitTransactionAsync(actions));

        Assert.Equal((409, "EntityAlreadyExists", failing), (failed.Status, failed.ErrorCode, failed.FailedTransactionActionIndex));
        Assert.Equal(1, (await ReadAsync("there")).GetInt32("A"));
        Assert.False((await Table.GetEntityIfExistsAsync<TableEntity>("p", failing == 1 ? "new0" : "new1")).HasValue);
    }

    [Theory]
    [InlineData(UpdateMerge)]
    [InlineData(UpdateReplace)]
    [InlineData(Delete)]
    public async Task SubmitTransactionAsync_StaleVersion_Is412AndStoresNothing(TableTransactionActionType type)
    {
        var stale = await AddAsync("r");
        await Table.UpsertEntityAsync(Row("r", 2));

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() =>
            Table.SubmitTransactionAsync([new(Add, Row("new", 1)), new(type, Row("r", 3), stale)]));

        Assert.Equal((412, 1), (failed.Status, failed.FailedTransactionActionIndex));
        Assert.Equal(2, (await ReadAsync("r")).GetInt32("A"));
        Assert.False((await Table.GetEntityIfExistsAsync<TableEntity>("p", "new")).HasValue);
    }

    [Fact]
    public async Task SubmitTransactionAsync_RowToUpdateMissing_Is404()
    {
        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() =>
            Table.SubmitTransactionAsync([new(Add, Row("new", 1)), new(UpdateMerge, Row("none", 1), ETag.All)]));

        Assert.Equal((404, 1), (failed.Status, failed.FailedTransactionActionIndex));
    }

    [Fact]
    public async Task SubmitTransactionAsync_ThreeMegabytes_AreStored()
    {
        var actions = Enumerable.Range(0, 50).Select(number => new TableTransactionAction(Add, new TableEntity("p", $"r{number}") { ["B"] = new byte[48 * 1024] })).ToArray();

        await Table.SubmitTransactionAsync(actions);

        Assert.Equal(48 * 1024, (await ReadAsync("r49")).GetBinary("B")!.Length);
    }

    [Theory]
    [InlineData(UpdateMerge)]
    [InlineData(UpdateReplace)]
    [InlineData(Delete)]
    public void TableTransactionAction_NoVersionGiven_IsRefused(TableTransactionActionType type) =>
        Assert.Throws<ArgumentException>(() => new TableTransactionAction(type, Row("r", 1)));

    private static TableEntity Row(string rowKey, int value) => new("p", rowKey) { ["A"] = value };

    private async Task<ETag> AddAsync(string rowKey) => (await Table.AddEntityAsync(Row(rowKey, 1))).Headers.ETag!.Value;
}
