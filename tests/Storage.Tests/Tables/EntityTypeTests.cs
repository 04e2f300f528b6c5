using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Storage.Tests.Tables;

public sealed class EntityTypeTests(AzuriteFixture azurite) : TableTests(azurite)
{
    public static TheoryData<object> Values =>
    [
        "", "it's \"中文\" 😀 \r\n\t\\ <&>", "2026-01-01T00:00:00Z", "--changeset_opc\r\nHTTP/1.1 400 Bad\r\n", new string('é', 32 * 1024),
        0, int.MinValue, int.MaxValue,
        0L, 1L, long.MinValue, long.MaxValue,
        0.0, 1.0, -1.5, Math.PI, double.MaxValue, double.Epsilon, double.NaN, double.PositiveInfinity, double.NegativeInfinity,
        true, false,
        new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 2, 28, 23, 59, 59, TimeSpan.Zero).AddTicks(1234567),
        DateTimeOffset.MaxValue, new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.FromHours(8)).AddTicks(1),
        Guid.Empty, Guid.Parse("6ba7b810-9dad-11d1-80b4-00c04fd430c8"),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Value_OfEachType_ComesBackExactly(object value)
    {
        await Table.AddEntityAsync(new TableEntity("p", "alone") { ["V"] = value });
        await Table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "together") { ["V"] = value })]);

        Assert.Equal(value, (await ReadAsync("alone"))["V"]);
        Assert.Equal(value, (await ReadAsync("together"))["V"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(64 * 1024)]
    public async Task Binary_ComesBackExactly(int length)
    {
        var bytes = Enumerable.Range(0, length).Select(number => (byte)(number * 31)).ToArray();

        await Table.AddEntityAsync(new TableEntity("p", "r") { ["V"] = bytes });

        Assert.Equal(bytes, (await ReadAsync("r")).GetBinary("V"));
    }

    [Fact]
    public async Task DateTime_Utc_ComesBackAsTheSameInstant()
    {
        var time = new DateTime(2026, 2, 28, 1, 2, 3, DateTimeKind.Utc).AddTicks(7);

        await Table.AddEntityAsync(new TableEntity("p", "r") { ["V"] = time });

        Assert.Equal(new DateTimeOffset(time), (await ReadAsync("r")).GetDateTimeOffset("V"));
    }

    [Fact]
    public async Task Null_IsNotStored()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["V"] = null, ["W"] = 1 });

        Assert.Equal(["W"], (await ReadAsync("r")).Keys);
    }

    [Fact]
    public void Getters_OfEachType_GiveTheValueOrNull()
    {
        var guid = Guid.NewGuid();
        var row = new TableEntity("p", "r") { ["S"] = "s", ["I"] = 1, ["L"] = 2L, ["D"] = 3.5, ["B"] = true, ["G"] = guid };

        Assert.Equal(("s", 1, 2L, 3.5, true, guid), (row.GetString("S"), row.GetInt32("I"), row.GetInt64("L"), row.GetDouble("D"), row.GetBoolean("B"), row.GetGuid("G")));
        Assert.Null(row.GetString("none"));
        Assert.Null(row.GetInt32("none"));
        Assert.Null(row.GetDateTimeOffset("none"));
    }

    [Fact]
    public void Getters_OtherType_NameTheProperty()
    {
        var row = new TableEntity("p", "r") { ["Due"] = "tomorrow" };

        var wrong = Assert.Throws<InvalidOperationException>(() => row.GetDateTimeOffset("Due"));

        Assert.Contains("Due", wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("tomorrow", wrong.Message, StringComparison.Ordinal);
    }
}
