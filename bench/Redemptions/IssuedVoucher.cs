using System.Text.Json;
using OpcOnboarding.Bench.Journeys;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Bench.Redemptions;

/// <summary>A compute voucher of a case at a service, with the people who redeem it.</summary>
internal sealed class IssuedVoucher
{
    private readonly Person _founder;
    private readonly Person _desk;
    private readonly string _path;
    private readonly string _proof;
    private readonly List<string> _claims = [];

    private IssuedVoucher(Person founder, Person desk, string path, string proof) => (_founder, _desk, _path, _proof) = (founder, desk, path, proof);

    public static async Task<IssuedVoucher> ReachAsync(HttpClient http, CancellationToken cancellation)
    {
        var founder = await Person.SignInAsync(http, "founder-lin", cancellation);
        var desk = await Person.SignInAsync(http, "officer-vouchers-yancheng", cancellation);
        var caseId = await founder.BeginAsync(SampleApplication.All[0], cancellation);
        await founder.OrderAsync(caseId, "submit", cancellation);
        await (await Person.SignInAsync(http, "officer-window-yancheng", cancellation)).OrderAsync(caseId, "triggers/accept", cancellation);
        await (await Person.SignInAsync(http, "officer-registration-yancheng", cancellation)).OrderAsync(caseId, "steps/registration/triggers/approve", cancellation);
        await desk.OrderAsync(caseId, "steps/vouchers/triggers/approve", cancellation);
        await founder.UploadAsync(caseId, "CostProof", SampleApplication.Paper(), cancellation);
        var proof = (await founder.GetAsync($"/api/cases/{caseId}/documents", cancellation)).GetProperty("items").EnumerateArray()
            .First(document => document.GetProperty("kind").GetString() == "CostProof").GetProperty("documentId").GetString()!;
        var vouchers = await founder.GetAsync($"/api/cases/{caseId}/vouchers", cancellation);
        var number = vouchers.GetProperty("items").EnumerateArray().First(voucher => voucher.GetProperty("clauseId").GetString() == "YC-1").GetProperty("voucherId").GetString();
        return new IssuedVoucher(founder, desk, $"/api/cases/{caseId}/vouchers/{number}", proof);
    }

    public async Task FileAsync(CancellationToken cancellation)
    {
        var paidOn = $"{BusinessHours.BeijingDate(DateTimeOffset.UtcNow):yyyy-MM-dd}";
        var answer = await _founder.SendAsync(
            $"{_path}/redemptions", new { invoiceNumber = Guid.NewGuid().ToString("N"), costFen = 10_000, paidOn, documentId = _proof }, cancellation);
        _claims.Add(answer.GetProperty("redemption").GetProperty("redemptionId").GetString()!);
    }

    public async Task GrantAllAsync(CancellationToken cancellation)
    {
        foreach (var claim in _claims)
        {
            await _desk.SendAsync($"{_path}/redemptions/{claim}/triggers/accept", new { }, cancellation);
        }
    }

    public Task<JsonElement> SettleAsync(CancellationToken cancellation) =>
        _desk.SendAsync("/api/vouchers/cities/yancheng/settlements", new { department = "市工信局" }, cancellation);
}
