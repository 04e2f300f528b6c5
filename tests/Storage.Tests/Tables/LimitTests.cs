using OpcOnboarding.Storage.Tables;
using static OpcOnboarding.Storage.Tables.TableTransactionActionType;

namespace OpcOnboarding.Storage.Tests.Tables;

/// <summary>Limits are checked before sending: these clients point at an address where nobody listens.</summary>
public sealed class LimitTests
{
    private static readonly TableClient s_unreachable = new("UseDevelopmentStorage=true;TableEndpoint=http://127.0.0.1:1/devstoreaccount1", "Rows");

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u0000b")]
    [InlineData("a\u007fb")]
    [InlineData("a\u009fb")]
    public async Task Key_ForbiddenCharacter_IsRefused(string key)
    {
        await RefusedAsync(new TableEntity(key, "r"), "PartitionKey");
        await RefusedAsync(new TableEntity("p", key), "RowKey");
        await Assert.ThrowsAsync<ArgumentException>(() => s_unreachable.GetEntityAsync<TableEntity>("p", key));
        await Assert.ThrowsAsync<ArgumentException>(() => s_unreachable.DeleteEntityAsync(key, "r"));
    }

    [Fact]
    public async Task Key_LongerThanAKibibyte_IsRefused()
    {
        await RefusedAsync(new TableEntity("p", new string('k', 513)), "1 KiB");
        EntityLimits.Check(new TableEntity(new string('k', 512), new string('k', 512)));
    }

    [Theory]
    [InlineData(0xD83D)]
    [InlineData(0xDE00)]
    public async Task Text_HalfASurrogatePair_IsRefused(int half)
    {
        var broken = $"😀{(char)half}x";

        await RefusedAsync(new TableEntity(broken, "r"), "PartitionKey");
        await RefusedAsync(new TableEntity("p", "r") { ["Text"] = broken }, "Text");
        await RefusedAsync(new TableEntity("p", "r") { ["Text"] = $"{(char)half}" }, "well-formed");
    }

    [Fact]
    public async Task Property_LongerThan64Kibibytes_IsRefused()
    {
        await RefusedAsync(new TableEntity("p", "r") { ["Text"] = new string('x', (32 * 1024) + 1) }, "Text");
        await RefusedAsync(new TableEntity("p", "r") { ["Bytes"] = new byte[(64 * 1024) + 1] }, "Bytes");
        EntityLimits.Check(new TableEntity("p", "r") { ["Text"] = new string('x', 32 * 1024), ["Bytes"] = new byte[64 * 1024] });
    }

    [Fact]
    public async Task Row_LargerThanAMebibyte_IsRefused()
    {
        var row = new TableEntity("p", "r");
        for (var number = 0; number < 16; number++)
            row[$"B{number}"] = new byte[64 * 1024];

        await RefusedAsync(row, "1 MiB");
        row.Remove("B15");
        EntityLimits.Check(row);
    }

    [Fact]
    public async Task Row_MoreThan252Properties_IsRefused()
    {
        var row = new TableEntity("p", "r");
        for (var number = 0; number < 253; number++)
            row[$"P{number}"] = number;

        await RefusedAsync(row, "252");
    }

    [Theory]
    [InlineData("")]
    [InlineData("1st")]
    [InlineData("a-b")]
    [InlineData("a b")]
    [InlineData("a@odata.type")]
    [InlineData("odata.etag")]
    [InlineData("PartitionKey")]
    [InlineData("Timestamp")]
    public async Task PropertyName_NotPossible_IsRefused(string name) =>
        await RefusedAsync(new TableEntity("p", "r") { [name] = 1 }, "property");

    [Fact]
    public async Task Value_OfATypeTablesDoNotKnow_IsRefused()
    {
        await RefusedAsync(new TableEntity("p", "r") { ["V"] = 1.5m }, "Decimal");
        await RefusedAsync(new TableEntity("p", "r") { ["V"] = new DateTime(2026, 1, 1) }, "UTC");
        await RefusedAsync(new TableEntity("p", "r") { ["V"] = DateTimeOffset.MinValue }, "1601");
    }

    [Fact]
    public async Task Transaction_OutsideItsLimits_IsRefused()
    {
        await RefusedAsync(Adds(0), "1 to 100");
        await RefusedAsync(Adds(101), "1 to 100");
        await RefusedAsync([new(Add, new TableEntity("p", "r")), new(Add, new TableEntity("q", "s"))], "Action 1 is in another partition");
        await RefusedAsync([new(Add, new TableEntity("p", "r")), new(Add, new TableEntity("p", "s")), new(UpsertMerge, new TableEntity("p", "r"))], "Action 2");
    }

    [Fact]
    public async Task Transaction_LargerThan4Mebibytes_IsRefused() =>
        await RefusedAsync(Adds(50, () => new byte[64 * 1024]), "4 MiB");

    [Theory]
    [InlineData("ab")]
    [InlineData("1abc")]
    [InlineData("a-b-c")]
    [InlineData("Tabelle_1")]
    public void TableName_NotPossible_IsRefused(string name) =>
        Assert.Throws<ArgumentException>(() => new TableClient("UseDevelopmentStorage=true", name));

    private static TableTransactionAction[] Adds(int count, Func<object>? value = null) =>
        [.. Enumerable.Range(0, count).Select(number => new TableTransactionAction(Add, new TableEntity("p", $"r{number}") { ["V"] = value?.Invoke() }))];

    private static async Task RefusedAsync(TableEntity row, string mention)
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => s_unreachable.AddEntityAsync(row));
        Assert.Contains(mention, refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => s_unreachable.SubmitTransactionAsync([new(Add, row)]));
    }

    private static async Task RefusedAsync(TableTransactionAction[] actions, string mention)
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => s_unreachable.SubmitTransactionAsync(actions));
        Assert.Contains(mention, refused.Message, StringComparison.Ordinal);
    }
}
