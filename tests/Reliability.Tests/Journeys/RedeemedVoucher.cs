using System.Text.Json;
using OpcOnboarding.Reliability.Tests.Clients;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Reliability.Tests.Journeys;

/// <summary>A voucher of a played case: claimed twice, granted once, taken back once, and cancelled. A case without money on a voucher has none.</summary>
internal sealed class RedeemedVoucher(PlayedCase played, string number, string proof)
{
    private string Path => $"vouchers/{number}";

    public static async Task PlayAsync(PlayedCase played)
    {
        var vouchers = (await played.Founder.GetAsync($"/api/cases/{played.CaseId}/vouchers")).MustBeOk()["items"].EnumerateArray();
        if (vouchers.FirstOrDefault(voucher => voucher.GetProperty("balanceFen").GetInt64() > 0) is { ValueKind: JsonValueKind.Object } voucher)
        {
            await played.UploadAsync("CostProof");
            var documents = (await played.Founder.GetAsync($"/api/cases/{played.CaseId}/documents")).MustBeOk()["items"].EnumerateArray();
            var proof = documents.First(document => document.Text("kind") == "CostProof").Text("documentId")!;
            await new RedeemedVoucher(played, voucher.Text("voucherId")!, proof).PlayAsync();
        }
    }

    private async Task PlayAsync()
    {
        await FileAsync();
        await DecideAsync(played.Desk("vouchers"), "accept");
        await FileAsync();
        await DecideAsync(played.Founder, "withdraw");
        await played.MoveAsync(
            played.Officer("supervisor"), $"{Path}/triggers/cancel", () => new { reason = "企业注销" }, async () => (await LookAsync("")).GetProperty("state").GetString() == "cancelled");
    }

    /// <summary>Each order claims an invoice of its own: one that was given up on may have come to something.</summary>
    private Task FileAsync() => played.MoveAsync(
        played.Founder,
        $"{Path}/redemptions",
        () => new { invoiceNumber = played.Founder.NextId($"invoice of {played.CaseId}"), costFen = 1_000, paidOn = $"{BusinessHours.BeijingDate(DateTimeOffset.UtcNow):yyyy-MM-dd}", documentId = proof },
        async () => await OpenClaimAsync() is not null);

    private async Task DecideAsync(Person by, string trigger)
    {
        while (await OpenClaimAsync() is { } claim)
        {
            await played.MoveAsync(by, $"{Path}/redemptions/{claim}/triggers/{trigger}", () => null, async () => await OpenClaimAsync() != claim);
        }
    }

    private async Task<string?> OpenClaimAsync() => (await LookAsync("/redemptions")).GetProperty("items").EnumerateArray()
        .Where(claim => claim.Text("state") == "filed").Select(claim => claim.Text("redemptionId")).FirstOrDefault();

    private async Task<JsonElement> LookAsync(string below) => (await played.Founder.GetAsync($"/api/cases/{played.CaseId}/{Path}{below}")).MustBeOk().Json;
}
