using System.Text.Json;
using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Functions.Tests.Api;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>What became of benefits beside the vouchers stands in the journal, also after the case is completed; whoever alters it behind the service's back is found.</summary>
public sealed class EntitlementAuditTests(ApiServer api) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Verify_DecidedAfterTheCaseWasCompleted_PassesAndFindsEveryAlteration()
    {
        var onboarded = await Scenario.CompletedAsync(api.Server, "P05");
        await AuditedCase.OfAsync(onboarded);
        var path = await DecideAsync(onboarded);
        var audited = await AuditedCase.OfAsync(onboarded);
        var row = audited.Stored.Rows.Single(stored => RowNames.IsEntitlement(stored.RowKey));

        Assert.Empty(await audited.FaultsAsync(audited.Stored));
        Assert.Equal([("applied", null), ("granted", "符合条件")], (await onboarded.HistoryAsync()).Where(entry => entry.Text("kind") == "entitlementMoved").Select(Said));
        Assert.NotEmpty(await audited.FaultsAsync(audited.Stored with { Rows = [.. audited.Stored.Rows.Where(stored => stored != row)] }));
        Assert.NotEmpty(await audited.FaultsAsync(AuditedCase.With(audited.Stored, row, Spoil)));
        Assert.NotEmpty(await audited.FaultsAsync(audited.Stored with { Rows = [.. audited.Stored.Rows, Moved(row)] }));

        (await (await onboarded.DeskAsync("vouchers")).PostAsync($"{path}/revocation", new { reason = "重复享受" })).MustBeOk();
        var before = await AuditedCase.ReadAsync(onboarded);
        var after = await AuditedCase.OfAsync(onboarded);
        var now = after.Stored.Rows.Single(stored => RowNames.IsEntitlement(stored.RowKey));

        // Held against the checkpoint over the grant, and against the one over the revocation.
        Assert.Empty(await audited.FaultsAsync(before));
        Assert.Empty(await after.FaultsAsync(after.Stored));
        Assert.Equal(("revoked", "重复享受"), (await onboarded.HistoryAsync()).Where(entry => entry.Text("kind") == "entitlementMoved").Select(Said).Last());
        Assert.NotEmpty(await after.FaultsAsync(after.Stored with { Rows = [.. after.Stored.Rows.Where(stored => stored != now), row] }));
    }

    /// <summary>The entitlement's address.</summary>
    private static async Task<string> DecideAsync(OnboardedCase onboarded)
    {
        var items = (await (await onboarded.FounderAsync()).GetAsync($"{onboarded.Path}/entitlements?limit=200")).MustBeOk()["items"].EnumerateArray();
        var path = $"{onboarded.Path}/entitlements/{items.First(entitlement => entitlement.GetProperty("clause").Text("clauseId") == "YC-11.2").Text("entitlementId")}";
        (await (await onboarded.FounderAsync()).PostAsync($"{path}/apply")).MustBeOk();
        (await (await onboarded.DeskAsync("vouchers")).PostAsync($"{path}/decision", new { grants = true, amountFen = 1_000_000, reason = "符合条件" })).MustBeOk();
        return path;
    }

    private static (string?, string?) Said(JsonElement entry) => (entry.GetProperty("details").Text("state"), entry.Text("reason"));

    private static void Spoil(TableEntity row)
    {
        row["Record"] = "v1.bm90IHdoYXQgd2FzIHdyaXR0ZW4=";
        AuditedCase.SealAnew(row);
    }

    /// <summary>The same under another name, as somebody may add who grants itself something.</summary>
    private static TableEntity Moved(TableEntity row)
    {
        var copy = new TableEntity(row.PartitionKey, $"{row.RowKey}0") { ["Record"] = row["Record"] };
        AuditedCase.SealAnew(copy);
        return copy;
    }
}
