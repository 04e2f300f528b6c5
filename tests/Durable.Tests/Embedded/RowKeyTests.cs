using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Durable.Embedded.Rows;

namespace OpcOnboarding.Durable.Tests.Embedded;

public sealed class RowKeyTests
{
    [Theory]
    [InlineData("case-1")]
    [InlineData("a/b\\c#d?e;f^g")]
    [InlineData("tab\tline\nnext\u0085")]
    [InlineData("^^00^4")]
    [InlineData("一人公司𠮷")]
    public void InstanceId_OfAnEscapedKey_IsTheIdAgain(string instanceId)
    {
        var key = RowKeys.Open(instanceId);

        Assert.Equal(instanceId, RowKeys.InstanceId(key));
        Assert.DoesNotContain(key[RowKeys.OpenPrefix.Length..], letter => "/\\#?;".Contains(letter) || char.IsControl(letter));
    }

    [Theory]
    [InlineData("o;ends^")]
    [InlineData("o;odd^x")]
    public void InstanceId_OfAKeyThatIsNone_IsRefused(string key)
        => Assert.Throws<FormatException>(() => RowKeys.InstanceId(key));

    [Fact]
    public void HistoryPrefix_OfOneInstance_CoversNoOther()
    {
        var prefix = RowKeys.HistoryPrefix("a");

        Assert.StartsWith(prefix, RowKeys.History("a", "e", 3), StringComparison.Ordinal);
        Assert.DoesNotContain(prefix, RowKeys.History("a;b", "e", 3), StringComparison.Ordinal);
        Assert.True(string.CompareOrdinal(RowKeys.History("a", "\uffff", int.MaxValue), RowKeys.After(prefix)) < 0);
    }

    [Fact]
    public void ShardOf_KnownIds_NeverChanges()
    {
        var shards = new ShardMap(4);

        Assert.Equal([3, 2, 1, 0], new[] { "case-1", "case-2", "case-3", "case-4" }.Select(shards.ShardOf));
    }
}
