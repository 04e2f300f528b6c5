using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.IssuedVouchers.Expiry;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;
using OpcOnboarding.Workflows.IssuedVouchers;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.Tests.IssuedVouchers;

/// <summary>Founders with compute vouchers of one budget, moved by the people whose task it is; the ledger must balance after each step.</summary>
internal sealed class MovedVouchers
{
    private const string Settlements = "/api/vouchers/cities/yancheng/settlements";
    // A voucher that nobody touches, so that one is sure to expire: in some orders the others have come to their end before.
    private const long RestingFen = 18_000_000;

    private static readonly DateOnly s_afterAll = new(2030, 12, 31);

    private readonly OnboardingServer _server;
    private readonly BalancedLedger _ledger;
    private readonly List<OnboardedCase> _cases = [];
    private readonly Dictionary<string, string> _proofs = [];
    private int _orders;

    private MovedVouchers(OnboardingServer server) => (_server, _ledger) = (server, new BalancedLedger(server));

    /// <summary>Cases that are registered and want a voucher; other founders have left so much of the budget.</summary>
    public static async Task<MovedVouchers> StartAsync(OnboardingServer server, long leftFen, int holders)
    {
        var world = new MovedVouchers(server);
        var budget = world._ledger.Budget;
        var others = new VoucherClaim("YC-1#1", budget.Type, VoucherClaim.NameOf(Verdict.Entitled), budget.YearlyFen - leftFen - RestingFen, new JsonObject { ["validTo"] = "2099-12-31" });
        await server.Services.GetRequiredService<BudgetLedger>().IssueAsync(budget, "others", 1, [others], CancellationToken.None);
        var resting = await Scenario.RegisteredAsync(server);
        (await resting.FireStepAsync(await resting.DeskAsync("vouchers"), "vouchers", "approve")).MustBeOk();
        for (var holder = 0; holder < holders; holder++)
        {
            world._cases.Add(await Scenario.RegisteredAsync(server));
            await world.MoveAsync(MovementKind.Issue, holder, 0);
        }

        return world;
    }

    /// <summary>What was booked so far.</summary>
    public Task<IReadOnlyList<MovementKind>> KindsAsync() => _ledger.KindsAsync();

    /// <summary>Each kind once where it is sure to be possible; the vouchers' end comes later.</summary>
    public async Task EveryKindAsync()
    {
        foreach (var kind in new[]
        {
            MovementKind.File, MovementKind.Withdraw, MovementKind.File, MovementKind.Reject, MovementKind.File, MovementKind.Accept, MovementKind.Settle,
            MovementKind.File, MovementKind.Cancel, MovementKind.ClawBack, MovementKind.Repay, MovementKind.Void, MovementKind.Issue,
        })
        {
            Assert.Contains(HttpStatusCode.OK, await MoveAsync(kind, 0, 300));
        }
    }

    /// <summary>Tries a movement on a founder's vouchers: those that it is not permitted for stay as they are.</summary>
    /// <returns>What was answered.</returns>
    public async Task<IReadOnlyList<HttpStatusCode>> MoveAsync(MovementKind kind, int holder, int permille)
    {
        _server.PassAMinute();
        var answers = await (kind switch
        {
            MovementKind.Issue => IssueAsync(holder),
            MovementKind.Void => VoidAsync(_cases[holder]),
            MovementKind.Settle => SettleAsync(),
            _ => OnEachAsync(kind, _cases[holder], permille),
        });
        Assert.All(answers, answer => Assert.True((int)answer.Status is 200 or 409 or 422, answer.Text));
        await _ledger.MustBalanceAsync($"{kind} {permille}");
        return [.. answers.Select(answer => answer.Status)];
    }

    /// <summary>The last day of all vouchers has passed.</summary>
    public async Task ExpireAsync()
    {
        Assert.True(await _server.Services.GetRequiredService<VoucherExpiry>().RunAsync(s_afterAll, CancellationToken.None) > 0);
        await _ledger.MustBalanceAsync("expired");
    }

    /// <summary>A revoked step is over for good: somebody else wants the money then.</summary>
    private async Task<IReadOnlyList<ApiAnswer>> IssueAsync(int holder)
    {
        if (await _cases[holder].StepStateAsync("vouchers") == "revoked")
        {
            _cases[holder] = await Scenario.RegisteredAsync(_server);
        }

        var onboarded = _cases[holder];
        var issued = await onboarded.FireStepAsync(await onboarded.DeskAsync("vouchers"), "vouchers", "approve");
        if (issued.Status == HttpStatusCode.OK)
        {
            _proofs[onboarded.CaseId] = (await onboarded.UploadAsync("CostProof")).MustBe(HttpStatusCode.Created)["documentId"].GetString()!;
        }

        return [issued];
    }

    private static async Task<IReadOnlyList<ApiAnswer>> VoidAsync(OnboardedCase onboarded) =>
        [await onboarded.FireStepAsync(await onboarded.SupervisorAsync(), "vouchers", "revoke", Scenario.Words)];

    private async Task<IReadOnlyList<ApiAnswer>> SettleAsync() =>
        [await (await _server.AsAsync("officer-vouchers-yancheng")).PostAsync(Settlements, new { department = "市工信局" })];

    private async Task<IReadOnlyList<ApiAnswer>> OnEachAsync(MovementKind kind, OnboardedCase onboarded, int permille)
    {
        var vouchers = (await (await onboarded.FounderAsync()).GetAsync($"{onboarded.Path}/vouchers")).MustBeOk()["items"].EnumerateArray();
        var answers = new List<ApiAnswer>();
        foreach (var voucher in vouchers.Where(one => one.Text("clauseId") == "YC-1"))
        {
            var path = $"{onboarded.Path}/vouchers/{voucher.Text("voucherId")}";
            answers.AddRange(kind is MovementKind.Accept or MovementKind.Reject or MovementKind.Withdraw
                ? await DecideAsync(kind, onboarded, path, permille)
                : [await OrderAsync(kind, onboarded, voucher, path, permille)]);
        }

        return answers;
    }

    private async Task<ApiAnswer> OrderAsync(MovementKind kind, OnboardedCase onboarded, JsonElement voucher, string path, int permille) => kind switch
    {
        MovementKind.File => await (await onboarded.FounderAsync()).PostAsync(
            $"{path}/redemptions",
            new { invoiceNumber = $"INV-{++_orders:D5}", costFen = 2 + Part(voucher, "balanceFen", permille), paidOn = "2026-11-16", documentId = _proofs[onboarded.CaseId] }),
        MovementKind.Repay => await (await onboarded.SupervisorAsync()).PostAsync($"{path}/triggers/repay", new { amountFen = 1 + Part(voucher, "owedFen", permille - 1) }),
        _ => await (await onboarded.SupervisorAsync()).PostAsync($"{path}/triggers/{(kind == MovementKind.Cancel ? "cancel" : "clawBack")}", new { reason = "材料虚假" }),
    };

    /// <summary>Decides the first claim that is open; grants a part of it.</summary>
    private static async Task<IReadOnlyList<ApiAnswer>> DecideAsync(MovementKind kind, OnboardedCase onboarded, string path, int permille)
    {
        var claims = (await (await onboarded.FounderAsync()).GetAsync($"{path}/redemptions")).MustBeOk()["items"].EnumerateArray();
        if (claims.FirstOrDefault(claim => claim.Text("state") == "filed") is not { ValueKind: JsonValueKind.Object } claim)
        {
            return [];
        }

        var by = kind == MovementKind.Withdraw ? await onboarded.FounderAsync() : await onboarded.DeskAsync("vouchers");
        object body = kind == MovementKind.Accept ? new { amountFen = 1 + Part(claim, "askedFen", permille - 1), reason = "部分符合" } : new { reason = "发票有误" };
        return [await by.PostAsync($"{path}/redemptions/{claim.Text("redemptionId")}/triggers/{CamelCase(kind)}", body)];
    }

    private static long Part(JsonElement holder, string purse, int permille) => holder.GetProperty(purse).GetInt64() * permille / 1000;

    private static string CamelCase(MovementKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
