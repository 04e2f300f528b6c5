using System.Net;
using System.Text.RegularExpressions;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Tests.IssuedVouchers;

/// <summary>A column of the ledger that somebody has spoiled: whoever needs the row is told that it is set aside, and nobody is answered 500.</summary>
public sealed partial class UnreadableLedgerTests
{
    private static readonly object?[] s_spoils = [null, 17L, true, "", "\u0000{]"];

    private static readonly (string RowKey, string Column)[] s_columns =
    [
        ("voucher:", "Account"), ("redemption:", "Claim"), ("redemption:", "Words"), ("budget", "AvailableFen"), ("entry:", "Entry"),
    ];

    [Fact]
    public async Task Columns_Spoiled_AreNeverAnsweredByAFailureOfOurs()
    {
        await using var server = await OnboardingServer.StartAsync();
        var sut = await VoucherCase.IssuedAsync(server);
        var claim = await sut.FiledAsync(1_000_000);
        var certificate = (await (await sut.Case.FounderAsync()).GetAsync($"{sut.PathOf(sut.Compute)}/certificate")).MustBeOk().Text;
        var check = $"/api/vouchers/check?number={sut.Compute}&{CodePattern().Match(certificate).Value}";
        var table = new TableServiceClient(server.ConnectionString).GetTableClient("Ledger");
        List<string> faults = [];
        var refused = 0;
        foreach (var (key, column) in s_columns)
        {
            var rows = await RowsAsync(table, key, column);
            Assert.True(rows.Count > 0, $"No row {key} has a column {column}.");
            foreach (var spoil in s_spoils)
            {
                foreach (var row in rows)
                {
                    await table.UpsertEntityAsync(Spoiled(row, column, spoil), TableUpdateMode.Replace);
                }

                foreach (var answer in await AskAsync(sut, claim, check))
                {
                    refused += answer.Status == HttpStatusCode.ServiceUnavailable ? 1 : 0;
                    if (answer.Status == HttpStatusCode.InternalServerError)
                    {
                        faults.Add($"{key} {column} = {spoil ?? "nothing"}: {answer.Text}");
                    }
                }

                foreach (var row in rows)
                {
                    await table.UpsertEntityAsync(row, TableUpdateMode.Replace);
                }
            }
        }

        Assert.Empty(faults);
        Assert.True(refused >= s_spoils.Length, $"Only {refused} answers told of a row set aside.");
        (await (await sut.Case.FounderAsync()).GetAsync($"{sut.Case.Path}/vouchers")).MustBeOk();
        (await (await sut.Case.FounderAsync()).GetAsync(check)).MustBeOk();
    }

    /// <summary>What reads, and orders that are refused for other reasons where the rows are sound.</summary>
    private static async Task<ApiAnswer[]> AskAsync(VoucherCase sut, string claim, string check)
    {
        var (founder, desk) = (await sut.Case.FounderAsync(), await sut.Case.DeskAsync("vouchers"));
        return
        [
            await founder.GetAsync($"{sut.Case.Path}/vouchers"),
            await founder.GetAsync(sut.PathOf(sut.Compute)),
            await founder.GetAsync($"{sut.PathOf(sut.Compute)}/certificate"),
            await founder.GetAsync($"{sut.PathOf(sut.Compute)}/redemptions"),
            await founder.GetAsync(check),
            await desk.GetAsync("/api/vouchers/cities/yancheng/redemptions"),
            await desk.GetAsync("/api/vouchers/cities/yancheng/statements/compute/2026-11"),
            await sut.DecideAsync(claim, "accept", new { amountFen = "all" }),
            await sut.ClaimAsync(0),
        ];
    }

    [GeneratedRegex("code=[0-9A-Z]{10}")]
    private static partial Regex CodePattern();

    private static TableEntity Spoiled(TableEntity row, string column, object? spoil)
    {
        var spoiled = new TableEntity(row.PartitionKey, row.RowKey);
        foreach (var (name, value) in row.Where(cell => cell.Key is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag") && cell.Key != column))
        {
            spoiled[name] = value;
        }

        if (spoil is not null)
        {
            spoiled[column] = spoil;
        }

        return spoiled;
    }

    private static async Task<List<TableEntity>> RowsAsync(TableClient table, string key, string column)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>((string?)null))
        {
            if (row.RowKey.StartsWith(key, StringComparison.Ordinal) && row.ContainsKey(column))
            {
                rows.Add(row);
            }
        }

        return rows;
    }
}
