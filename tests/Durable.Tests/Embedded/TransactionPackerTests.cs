using OpcOnboarding.Durable.Embedded.Commits;
using OpcOnboarding.Durable.Embedded.Instances;
using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Durable.Tests.Embedded;

public sealed class TransactionPackerTests
{
    [Fact]
    public void Pack_ManySmallInstances_FillsTransactionsUpToTheRowLimit()
    {
        var packed = TransactionPacker.Pack(Enumerable.Range(0, 150).Select(n => Commit($"case-{n}", rows: 1)));

        Assert.Equal([99, 51], packed.Select(transaction => transaction.Actions.Count()));
        Assert.Equal(150, packed.Sum(transaction => transaction.Commits.Count));
    }

    [Fact]
    public void Pack_InstanceOverTheByteLimit_SendsPartsAheadAndItsRowsLast()
    {
        var large = Commit("large", rows: 1, parts: 8);

        var packed = TransactionPacker.Pack([Commit("before", rows: 1), large, Commit("after", rows: 1)]);

        Assert.True(packed.Count >= 3);
        var visible = Assert.Single(packed, transaction => transaction.Commits.Contains(large));
        var keysBefore = packed.TakeWhile(transaction => transaction != visible).SelectMany(transaction => transaction.Actions).Select(action => action.Entity.RowKey);
        Assert.DoesNotContain("large-row-0", keysBefore);
        Assert.Contains("large-row-0", visible.Actions.Select(action => action.Entity.RowKey));
        Assert.All(packed, transaction => Assert.True(transaction.Actions.Count() <= 99));
    }

    [Fact]
    public void Pack_Nothing_GivesNoTransaction() => Assert.Empty(TransactionPacker.Pack([]));

    private static InstanceCommit Commit(string id, int rows, int parts = 0)
    {
        var commit = new InstanceCommit(new HubInstance(id));
        commit.Rows.AddRange(Enumerable.Range(0, rows).Select(n => HubRow.Put(new TableEntity("p", $"{id}-row-{n}"), 500)));
        commit.Parts.AddRange(Enumerable.Range(0, parts).Select(n => HubRow.Put(new TableEntity("p", $"{id}-part-{n}"), BinaryColumns.RowCapacity)));
        return commit;
    }
}
