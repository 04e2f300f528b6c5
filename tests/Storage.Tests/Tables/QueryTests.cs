using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Storage.Tests.Tables;

public sealed class QueryTests(AzuriteFixture azurite) : TableTests(azurite)
{
    public static TheoryData<string> HostileTexts => new(
        "it's", "''", "' or 1 eq 1 or '", "x' or RowKey ne '", "PartitionKey eq 'p'", "not (true)", "a)or(b", "%27 or true", "\\' or true or \\'",
        "中文 😀", "&$top=1", "#?/", "null", "\"quoted\"", "line\nbreak");

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public async Task CreateQueryFilter_HostileText_FindsOnlyThatRow(string hostile)
    {
        await Table.AddEntityAsync(new TableEntity("p", "wanted") { ["Text"] = hostile });
        await Table.AddEntityAsync(new TableEntity("p", "other") { ["Text"] = "harmless" });

        var rows = await ToListAsync(TableClient.CreateQueryFilter($"PartitionKey eq {"p"} and Text eq {hostile}"));

        Assert.Equal(["wanted"], rows.Select(row => row.RowKey));
    }

    [Fact]
    public async Task CreateQueryFilter_EachType_ComparesExactly()
    {
        var (guid, bytes, time) = (Guid.NewGuid(), new byte[] { 0, 39, 255 }, new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(7));
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["I"] = -5, ["L"] = 1L << 40, ["D"] = 2.0, ["B"] = true, ["T"] = time, ["G"] = guid, ["X"] = bytes });

        string[] filters =
        [
            TableClient.CreateQueryFilter($"I eq {-5}"), TableClient.CreateQueryFilter($"L gt {(1L << 40) - 1}"),
            TableClient.CreateQueryFilter($"D eq {2.0}"), TableClient.CreateQueryFilter($"B eq {true}"),
            TableClient.CreateQueryFilter($"T eq {time}"), TableClient.CreateQueryFilter($"T eq {time.UtcDateTime}"),
            TableClient.CreateQueryFilter($"G eq {guid}"), TableClient.CreateQueryFilter($"X eq {bytes}"),
        ];

        foreach (var filter in filters)
            Assert.Single(await ToListAsync(filter));
        Assert.Empty(await ToListAsync(TableClient.CreateQueryFilter($"T eq {time.AddMilliseconds(1)}")));
    }

    [Fact]
    public void CreateQueryFilter_NullOrUnknownType_Throws()
    {
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {null}"));
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {1.5m}"));
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {new DateTime(2026, 1, 1)}"));
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {double.NaN}"));
    }

    [Fact]
    public async Task QueryAsync_ManyPages_GivesEveryRowOnceInOrder()
    {
        await AddAsync(25);

        var rows = await ToListAsync("PartitionKey eq 'p'", maxPerPage: 4);

        Assert.Equal(Enumerable.Range(0, 25).Select(number => $"r{number:D3}"), rows.Select(row => row.RowKey));
    }

    [Fact]
    public async Task AsPages_TokenOfAPage_GoesOnBehindIt()
    {
        await AddAsync(10);
        var query = Table.QueryAsync<TableEntity>();
        string? token = null;
        await foreach (var page in query.AsPages(pageSizeHint: 3))
        {
            token = page.ContinuationToken;
            break;
        }

        var rest = new List<string>();
        await foreach (var page in query.AsPages(token))
            rest.AddRange(page.Values.Select(row => row.RowKey));

        Assert.NotNull(token);
        Assert.Equal(Enumerable.Range(3, 7).Select(number => $"r{number:D3}"), rest);
    }

    [Fact]
    public async Task QueryAsync_MoreThanAThousandRows_FollowsTheServicesOwnPages()
    {
        for (var hundred = 0; hundred < 11; hundred++)
            await AddAsync(100, from: hundred * 100);

        Assert.Equal(1100, (await ToListAsync(null)).Count);
    }

    [Fact]
    public async Task QueryAsync_EmptyPageWithToken_GoesOn()
    {
        await AddAsync(2);
        await using var proxy = await FaultProxy.StartAsync(ConnectionString);
        proxy.Inject(Fault.EmptyPage("cA==", "cjAwMQ=="), where: request => request.Method == "GET");

        var rows = await ToListAsync(null, table: new TableClient(proxy.ConnectionString, Table.Name));

        Assert.Equal(1, proxy.Injected);
        Assert.Equal(["r001"], rows.Select(row => row.RowKey));
    }

    [Fact]
    public async Task QueryAsync_Select_GivesOnlyThose()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });

        var row = Assert.Single(await ToListAsync("A eq 1", select: ["B"]));

        Assert.Equal(["B"], row.Keys);
        Assert.NotEqual(default, row.ETag);
    }

    private async Task AddAsync(int count, int from = 0) => await Table.SubmitTransactionAsync(
        Enumerable.Range(from, count).Select(number => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"r{number:D3}"))));

    private async Task<List<TableEntity>> ToListAsync(string? filter, int? maxPerPage = null, string[]? select = null, TableClient? table = null)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in (table ?? Table).QueryAsync<TableEntity>(filter, maxPerPage, select))
            rows.Add(row);
        return rows;
    }
}
