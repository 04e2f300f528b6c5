using Microsoft.Extensions.Logging.Abstractions;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Functions.IssuedVouchers.Redeeming;
using OpcOnboarding.Functions.IssuedVouchers.Settling;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Functions.Tests.Outcomes;
using OpcOnboarding.Functions.Texts;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Tests.Support;
using OpcOnboarding.Workflows.Policies;
using VoucherType = OpcOnboarding.Functions.Catalogue.VoucherType;

namespace OpcOnboarding.Functions.Tests.IssuedVouchers;

/// <summary>Statements and invoices, on ledgers of their own.</summary>
public sealed class LedgerReadingTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Statement_AfterTheCatalogueGaveMore_OpensWithWhatTheBudgetBeganWith()
    {
        await using var world = await OutcomeWorld.StartAsync(azurite, SampleCity.CopyOf("yancheng").WithBudget(1_000_000));
        var claim = new VoucherClaim("YC-1#1", VoucherType.Compute, VoucherClaim.NameOf(Verdict.Entitled), 400_000, []);
        await world.Get<BudgetLedger>().IssueAsync(world.City.Budget(VoucherType.Compute, 2026), "statement", 1, [claim], CancellationToken.None);
        var raised = world.City.WithBudget(5_000_000).Budget(VoucherType.Compute, 2026);
        var sut = new StatementFile(new CityLedger(world.Tables, NullLogger<CityLedger>.Instance));

        var november = await LinesAsync(new DateOnly(2026, 11, 1));
        var december = await LinesAsync(new DateOnly(2026, 12, 1));

        Assert.EndsWith(",10000", november[1], StringComparison.Ordinal);
        Assert.EndsWith(",6000", november[^1], StringComparison.Ordinal);
        Assert.EndsWith(",6000", december[1], StringComparison.Ordinal);
        Assert.EndsWith(",6000", december[^1], StringComparison.Ordinal);

        async Task<string[]> LinesAsync(DateOnly month) =>
            (await sut.WriteAsync(raised, month, Language.English, CancellationToken.None)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    [Fact]
    public async Task Statement_ABookingCannotBeRead_NamesItAndTellsNoBalance()
    {
        await using var world = await OutcomeWorld.StartAsync(azurite, SampleCity.CopyOf("yancheng").WithBudget(1_000_000));
        var budget = world.City.Budget(VoucherType.Compute, 2026);
        foreach (var caseId in new[] { "sound", "spoiled" })
        {
            var claim = new VoucherClaim("YC-1#1", VoucherType.Compute, VoucherClaim.NameOf(Verdict.Entitled), 400_000, []);
            await world.Get<BudgetLedger>().IssueAsync(budget, caseId, 1, [claim], CancellationToken.None);
        }

        var sut = new StatementFile(new CityLedger(world.Tables, NullLogger<CityLedger>.Instance));
        foreach (var spoil in Spoiling.All)
        {
            var mend = await world.Tables.Ledger.SpoilAsync(budget.Partition, "entry:spoiled:1:issue", "Entry", spoil);

            var lines = (await sut.WriteAsync(budget, new DateOnly(2026, 11, 1), Language.English, CancellationToken.None)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

            Assert.Equal(6, lines.Length);
            Assert.Equal(",Booking that cannot be read,,entry:spoiled:1:issue,,", lines[2]);
            Assert.Equal(["-4000", "4000"], lines[3..5].Select(line => line.Split(',')[4]).Order(StringComparer.Ordinal));
            Assert.All(lines[1..], line => Assert.EndsWith(",", line, StringComparison.Ordinal));
            await mend();
        }
    }

    [Fact]
    public async Task Invoice_OfAnotherCity_IsTakenOnceInTheWholeService()
    {
        await using var world = await OutcomeWorld.StartAsync(azurite, SampleCity.CopyOf("yancheng").WithBudget(0));
        var sut = new InvoiceBook(world.Tables, world.Clock);
        var (digest, other) = (Guid.NewGuid().ToString("N"), SampleCity.CopyOf("wuxi"));

        Assert.True(await sut.TakeAsync(Voucher(world.City), digest, "first", CancellationToken.None));
        Assert.True(await sut.TakeAsync(Voucher(world.City), digest, "first", CancellationToken.None));
        Assert.False(await sut.TakeAsync(Voucher(other), digest, "second", CancellationToken.None));
        Assert.True(await sut.TakeAsync(Voucher(other), digest + "b", "second", CancellationToken.None));
    }

    [Fact]
    public async Task Invoice_TakenByAReleaseThatKeptCitiesApart_IsStillTaken()
    {
        await using var world = await OutcomeWorld.StartAsync(azurite, SampleCity.CopyOf("yancheng").WithBudget(0));
        var digest = Guid.NewGuid().ToString("N");
        var row = new TableEntity($"invoices:{world.City.Key}", digest)
        {
            ["Number"] = "3209-C-2026-000001-X",
            ["RedemptionId"] = "first",
            ["Budget"] = "none",
            ["TakenAt"] = world.Clock.GetUtcNow(),
        };
        Assert.True((await world.Tables.Ledger.AddAsync(row, CancellationToken.None)).IsCommitted);
        var sut = new InvoiceBook(world.Tables, world.Clock);

        Assert.False(await sut.TakeAsync(Voucher(SampleCity.CopyOf("wuxi")), digest, "second", CancellationToken.None));
        world.Clock.Advance(TimeSpan.FromMinutes(11)); // the claim was never stored
        Assert.True(await sut.TakeAsync(Voucher(SampleCity.CopyOf("wuxi")), digest, "second", CancellationToken.None));
    }

    private static StoredVoucher Voucher(City city)
    {
        var budget = city.Budget(VoucherType.Compute, 2026);
        var account = new VoucherAccount
        {
            Number = budget.Number(1),
            CaseId = "invoices",
            Attempt = 1,
            Type = VoucherType.Compute,
            ValidFrom = new DateOnly(2026, 1, 1),
            ValidTo = new DateOnly(2026, 12, 31),
        };
        return new StoredVoucher(budget, account, new TableEntity(budget.Partition, VoucherRow.Key(account.Number)));
    }
}
