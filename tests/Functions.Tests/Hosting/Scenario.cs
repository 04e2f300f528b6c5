using System.Net;
using System.Text.Json.Nodes;

namespace OpcOnboarding.Functions.Tests.Hosting;

/// <summary>Brings a sample's case to a state through the API, as its people would; each method is named after the state it reaches.</summary>
internal static class Scenario
{
    public static readonly IReadOnlyList<string> Steps = ["registration", "bankAccount", "taxSetup", "workspace", "vouchers", "mentorPairing"];

    /// <summary>The texts that refusals and revocations must carry.</summary>
    public static object Words { get; } = new { reason = "材料不符", legalBasis = "《行政许可法》第三十八条", remedy = "可在六十日内申请行政复议" };

    /// <summary>A draft without documents.</summary>
    public static async Task<OnboardedCase> EmptyDraftAsync(
        OnboardingServer server, string sampleId = "P01", string founder = "founder-lin", Action<JsonObject>? change = null)
    {
        var application = SampleApplication.Of(sampleId);
        change?.Invoke(application.Form);
        var created = (await (await server.AsAsync(founder)).PostAsync("/api/cases", application.Draft)).MustBe(HttpStatusCode.Created);
        return new OnboardedCase(server, application, created["caseId"].GetString()!, created["caseNumber"].GetString()!, founder);
    }

    /// <summary>A draft that may be submitted: all documents of the sample are there.</summary>
    public static async Task<OnboardedCase> DraftAsync(
        OnboardingServer server, string sampleId = "P01", string founder = "founder-lin", Action<JsonObject>? change = null)
    {
        var draft = await EmptyDraftAsync(server, sampleId, founder, change);
        foreach (var material in draft.Application.Materials)
        {
            (await draft.UploadAsync(material)).MustBe(HttpStatusCode.Created);
        }

        return draft;
    }

    public static async Task<OnboardedCase> SubmittedAsync(
        OnboardingServer server, string sampleId = "P01", string founder = "founder-lin", Action<JsonObject>? change = null)
    {
        var draft = await DraftAsync(server, sampleId, founder, change);
        (await (await draft.FounderAsync()).PostAsync($"{draft.Path}/submit")).MustBeOk();
        return draft;
    }

    public static async Task<OnboardedCase> AwaitingSupplementAsync(OnboardingServer server, string sampleId = "P01", string founder = "founder-lin")
    {
        var submitted = await SubmittedAsync(server, sampleId, founder);
        await submitted.MoveAsync(await submitted.WindowAsync(), "requestSupplement", Items("DomicileProof"));
        return submitted;
    }

    public static async Task<OnboardedCase> InProgressAsync(
        OnboardingServer server, string sampleId = "P01", string founder = "founder-lin", Action<JsonObject>? change = null)
    {
        var submitted = await SubmittedAsync(server, sampleId, founder, change);
        await submitted.MoveAsync(await submitted.WindowAsync(), "accept");
        return submitted;
    }

    /// <summary>In progress, with the domicile proof promised and not yet supplied.</summary>
    public static async Task<OnboardedCase> DeficiencyOpenAsync(OnboardingServer server, string sampleId = "P04", string founder = "founder-lin")
    {
        var submitted = await SubmittedAsync(server, sampleId, founder);
        await submitted.MoveAsync(await submitted.WindowAsync(), "acceptWithDeficiency", new
        {
            items = new[] { new { material = "DomicileProof", reason = "租赁合同尚未签订" } },
            promise = "五个工作日内补交",
        });
        return submitted;
    }

    /// <summary>In progress, with the promised domicile proof uploaded and supplied.</summary>
    public static async Task<OnboardedCase> DeficiencySuppliedAsync(OnboardingServer server, string sampleId = "P04", string founder = "founder-lin")
    {
        var open = await DeficiencyOpenAsync(server, sampleId, founder);
        (await open.UploadAsync("DomicileProof")).MustBe(HttpStatusCode.Created);
        await open.MoveAsync(await open.FounderAsync(), "supply");
        return open;
    }

    public static async Task<OnboardedCase> SuspendedAsync(OnboardingServer server, string sampleId = "P01")
    {
        var inProgress = await InProgressAsync(server, sampleId);
        await inProgress.MoveAsync(await inProgress.WindowAsync(), "suspend", new { reason = "等待其他机关的决定" });
        return inProgress;
    }

    public static async Task<OnboardedCase> NotAcceptedAsync(OnboardingServer server, string sampleId = "P01")
    {
        var submitted = await SubmittedAsync(server, sampleId);
        await submitted.MoveAsync(await submitted.WindowAsync(), "refuseAcceptance", Words);
        return submitted;
    }

    public static async Task<OnboardedCase> WithdrawnAsync(OnboardingServer server, string sampleId = "P01")
    {
        var inProgress = await InProgressAsync(server, sampleId);
        await inProgress.MoveAsync(await inProgress.FounderAsync(), "withdraw");
        return inProgress;
    }

    public static async Task<OnboardedCase> TerminatedAsync(OnboardingServer server, string sampleId = "P01")
    {
        var inProgress = await InProgressAsync(server, sampleId);
        (await inProgress.FireAsync(await inProgress.AdministratorAsync(), "terminate", new { reason = "重复申请" })).MustBeOk();
        return inProgress;
    }

    /// <summary>Ended because registration was refused and the founder waived the redo.</summary>
    public static async Task<OnboardedCase> RefusedAsync(OnboardingServer server, string sampleId = "P01")
    {
        var inProgress = await InProgressAsync(server, sampleId);
        await inProgress.MoveStepAsync("registration", "refuse", Words);
        await inProgress.MoveStepAsync("registration", "waiveRedo", by: await inProgress.FounderAsync());
        return inProgress;
    }

    /// <summary>In progress with registration approved, so that every step is in review.</summary>
    public static async Task<OnboardedCase> RegisteredAsync(OnboardingServer server, string sampleId = "P01", string founder = "founder-lin")
    {
        var inProgress = await InProgressAsync(server, sampleId, founder);
        await inProgress.MoveStepAsync("registration", "approve");
        return inProgress;
    }

    public static async Task<OnboardedCase> CompletedAsync(OnboardingServer server, string sampleId = "P01", string founder = "founder-lin")
    {
        var registered = await RegisteredAsync(server, sampleId, founder);
        foreach (var step in Steps.Skip(1))
        {
            await registered.MoveStepAsync(step, "approve");
        }

        Assert.Equal("completed", await registered.StateAsync());
        return registered;
    }

    /// <summary>The body that asks for one material.</summary>
    public static object Items(string material, string? reason = null) => new { items = new[] { new { material, reason = reason ?? "扫描件不清晰" } } };
}
