using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Storage.Tests.Tables;

public sealed class RowSealTests(AzuriteFixture azurite) : TableTests(azurite)
{
    [Fact]
    public async Task Holds_AfterEveryGuardedWriteOfEveryType_AndNotOnceAnythingIsOther()
    {
        var guarded = new GuardedTable(Table);
        var row = Sample();

        await guarded.AddAsync(row);
        var read = await ReadAsync(Table);
        Assert.True(RowSeal.Holds(read));

        await guarded.ReplaceAsync(row, read.ETag);
        var again = await ReadAsync(Table);
        Assert.True(RowSeal.Holds(again));
        Assert.NotEqual(read.GetString(RowSeal.Property), again.GetString(RowSeal.Property));

        again["Text"] = "other";
        await guarded.CommitAsync([new(TableTransactionActionType.UpdateReplace, again, again.ETag)], again);
        var committed = await ReadAsync(Table);
        Assert.True(RowSeal.Holds(committed));
        foreach (var name in committed.Keys.Where(name => name != RowSeal.Property).ToList())
        {
            Assert.False(RowSeal.Holds(Changed(committed, copy => copy.Remove(name))), name);
        }
    }

    [Fact]
    public void Of_ValuesThatReadAlike_AreDifferent()
    {
        object[] values = [1, 1L, 1d, true, "1", "\u0001", new byte[] { 1 }, new Guid(1, 0, 0, new byte[8]), DateTimeOffset.UnixEpoch];

        var seals = values.Select(value => RowSeal.Of(new TableEntity("p", "r") { ["A"] = value })).ToList();

        Assert.Equal(values.Length, seals.Distinct().Count());
        Assert.NotEqual(RowSeal.Of(new TableEntity("p", "rA")), RowSeal.Of(new TableEntity("pr", "A")));
        Assert.NotEqual(RowSeal.Of(new TableEntity("p", "r") { ["AB"] = "C" }), RowSeal.Of(new TableEntity("p", "r") { ["A"] = "BC" }));
        Assert.Equal(RowSeal.Of(new TableEntity("p", "r") { ["A"] = 1, ["B"] = null }), RowSeal.Of(new TableEntity("p", "r") { ["A"] = 1 }));
    }

    private static TableEntity Sample() => new("p", "r")
    {
        ["Text"] = "文字",
        ["Int"] = 7,
        ["Long"] = 7_000_000_000L,
        ["Double"] = 0.1,
        ["Whole"] = 2d,
        ["Bool"] = true,
        ["When"] = new DateTimeOffset(2026, 11, 22, 7, 5, 0, TimeSpan.FromHours(8)).AddTicks(1_234_567),
        ["Id"] = Guid.NewGuid(),
        ["Bytes"] = new byte[] { 0, 1, 255 },
    };

    private static async Task<TableEntity> ReadAsync(TableClient table) => (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

    private static TableEntity Changed(TableEntity row, Action<TableEntity> change)
    {
        var copy = new TableEntity(row.PartitionKey, row.RowKey);
        foreach (var (name, value) in row)
        {
            copy[name] = value;
        }

        change(copy);
        return copy;
    }
}
