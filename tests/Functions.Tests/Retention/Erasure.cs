using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;

namespace OpcOnboarding.Functions.Tests.Retention;

/// <summary>A service on which nothing must be kept, a case full of canaries on it, and the orders of two administrators.</summary>
internal static class Erasure
{
    /// <summary>Settings under which a case may be erased on the day on which it ends.</summary>
    public static readonly IReadOnlyList<string> KeepNothing = ["--Opc:RetentionYearsCompleted=0"];

    public static object Ground { get; } = new { ground = "retentionOver", reference = "档销〔2056〕12号" };

    public static string Path(string caseId) => $"/api/retention/cases/{caseId}/erasure";

    /// <summary>Completed, with canaries in the form, in a document and in the words of decisions.</summary>
    public static async Task<OnboardedCase> CompletedAsync(OnboardingServer server, Canaries canaries)
    {
        var submitted = await Scenario.EmptyDraftAsync(server, change: form =>
        {
            form["founder"]!["residence"] = canaries.Next("居住地址");
            form["entity"]!["domicileAddress"] = canaries.Next("住所地址");
        });
        foreach (var material in submitted.Application.Materials)
        {
            (await submitted.UploadAsync(material, SampleApplication.Pdf(canaries.Next("材料内容")))).MustBe(HttpStatusCode.Created);
        }

        (await (await submitted.FounderAsync()).PostAsync($"{submitted.Path}/submit")).MustBeOk();
        await submitted.MoveAsync(await submitted.WindowAsync(), "accept");
        var words = new { reason = canaries.Next("不予理由"), legalBasis = canaries.Next("依据"), remedy = canaries.Next("救济") };
        await submitted.MoveStepAsync("mentorPairing", "refuse", words);
        await submitted.MoveStepAsync("mentorPairing", "requestReconsideration", new { reason = canaries.Next("复核理由") }, await submitted.FounderAsync());
        foreach (var step in Scenario.Steps)
        {
            await submitted.MoveStepAsync(step, "approve");
        }

        Assert.Equal("completed", await submitted.StateAsync());
        await EndVouchersAsync(submitted, canaries.Next("取消理由"));
        return submitted;
    }

    /// <summary>Completed, and no money of it can move any more.</summary>
    public static async Task<OnboardedCase> SettledAsync(OnboardingServer server, string sampleId = "P01")
    {
        var completed = await Scenario.CompletedAsync(server, sampleId);
        await EndVouchersAsync(completed, "企业不再需要");
        return completed;
    }

    /// <summary>Cancels every voucher that a case was issued.</summary>
    public static async Task EndVouchersAsync(OnboardedCase issued, string reason)
    {
        var supervisor = await issued.SupervisorAsync();
        foreach (var voucher in (await (await issued.FounderAsync()).GetAsync($"{issued.Path}/vouchers")).MustBeOk()["items"].EnumerateArray())
        {
            (await supervisor.PostAsync($"{issued.Path}/vouchers/{voucher.Text("voucherId")}/triggers/cancel", new { reason })).MustBeOk();
        }
    }

    /// <summary>Proposed by one administrator, decided by the other.</summary>
    public static async Task<ApiAnswer> EraseAsync(OnboardingServer server, string caseId)
    {
        var proposed = (await (await server.AsAsync("administrator-1")).PostAsync(Path(caseId), Ground)).MustBeOk();
        return (await (await server.AsAsync("administrator-2")).PostAsync($"{Path(caseId)}/decision", Naming(proposed))).MustBeOk();
    }

    /// <summary>The body of a decision on the proposal that an answer shows.</summary>
    public static object Naming(ApiAnswer shown) => new { proposal = shown["erasure"].GetProperty("proposal").GetInt64() };

    public static Task CheckpointAsync(OnboardingServer server) => server.Services.GetRequiredService<Checkpointer>().RunAsync(default);

    public static async Task<ApiAnswer> VerifyAsync(OnboardingServer server, string caseId) =>
        (await (await server.AsAsync("auditor-1")).GetAsync($"/api/audit/cases/{caseId}/verify")).MustBeOk();
}
