using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpcOnboarding.Browser.Tests.Site;

/// <summary>Brings cases to where a page shall show them, through the API, by the people who may.</summary>
public sealed class CaseMaker(Uri address) : IDisposable
{
    public const string Founder = "founder-lin";
    public const string Window = "officer-window-yancheng";
    public const string Auditor = "auditor-1";
    public const string Administrator = "administrator-1";

    private static readonly string[] s_steps = ["registration", "bankAccount", "taxSetup", "workspace", "vouchers", "mentorPairing"];
    private static readonly string[] s_materials = ["IdentityProof", "DomicileProof", "Articles"];

    public Api Api { get; } = new(address);

    /// <summary>The officer who sits at a step's desk.</summary>
    public static string Desk(string step) => step switch
    {
        "bankAccount" => "officer-bank-yancheng",
        "taxSetup" => "officer-tax-yancheng",
        "mentorPairing" => "officer-mentor-yancheng",
        _ => $"officer-{step}-yancheng",
    };

    /// <summary>A draft with the whole form and no documents.</summary>
    public Task<string> DraftAsync(string sampleId = "P01") => DraftAsync(SampleForm.Draft(sampleId));

    /// <summary>A draft that lacks nothing but the submission.</summary>
    public Task<string> ReadyAsync(string sampleId = "P01") => ReadyAsync(SampleForm.Draft(sampleId));

    /// <summary>Accepted, with a form of one's own.</summary>
    public async Task<string> AcceptedAsync(JsonObject form) => await ThenAsync(await ThenAsync(await ReadyAsync(form), Founder, "submit"), Window, "triggers/accept");

    private async Task<string> DraftAsync(JsonObject form) => (await Api.PostAsync(Founder, "/api/cases", form)).GetProperty("caseId").GetString()!;

    private async Task<string> ReadyAsync(JsonObject form)
    {
        var caseId = await DraftAsync(form);
        foreach (var material in s_materials)
        {
            await Api.UploadAsync(Founder, caseId, material, SamplePdf.Of(material), $"{material}.pdf");
        }

        return caseId;
    }

    public async Task<string> SubmittedAsync(string sampleId = "P01") => await ThenAsync(await ReadyAsync(sampleId), Founder, "submit");

    public async Task<string> AcceptedAsync(string sampleId = "P01") => await ThenAsync(await SubmittedAsync(sampleId), Window, "triggers/accept");

    /// <summary>The window asks for a better paper and for one answer of the form.</summary>
    public async Task<string> AskedByTheWindowAsync() => await ThenAsync(await SubmittedAsync(), Window, "triggers/requestSupplement", new
    {
        items = new object[]
        {
            new { material = "DomicileProof", reason = "第 2 页看不清", remedy = "请重新拍照上传" },
            new { field = "founder.mobile", reason = "号码已停机", remedy = "请填写能联系到您的手机号" },
        },
    });

    /// <summary>The registration desk asks for a better paper.</summary>
    public async Task<string> AskedByADeskAsync() =>
        await ThenAsync(await AcceptedAsync(), Desk("registration"), "steps/registration/triggers/requestSupplement", new
        {
            items = new[] { new { material = "Articles", reason = "第 3 页没有签名", remedy = "请签名后重新上传" } },
        });

    /// <summary>Accepted although a paper was promised for later, which has come in and waits for the window.</summary>
    public async Task<string> SuppliedAsync()
    {
        var caseId = await ThenAsync(await SubmittedAsync(), Window, "triggers/acceptWithDeficiency", new
        {
            items = new[] { new { material = "DomicileProof" } },
            promise = "三日内补交",
        });
        return await ThenAsync(caseId, Founder, "triggers/supply");
    }

    /// <summary>The window has not taken the paper that came in.</summary>
    public async Task<string> SentBackAsync() =>
        await ThenAsync(await SuppliedAsync(), Window, "triggers/rejectSupply", new { items = new[] { "d1" }, reason = "第 2 页没有出租方签章，请签章后重新上传" });

    /// <summary>The registration desk waits for an inspection.</summary>
    public async Task<string> StepSuspendedAsync() =>
        await ThenAsync(await AcceptedAsync(), Desk("registration"), "steps/registration/triggers/suspendStep", new { reason = "现场核查" });

    public async Task<string> SuspendedAsync() =>
        await ThenAsync(await AcceptedAsync(), Window, "triggers/suspend", new { reason = "等待上级部门答复" });

    public async Task<string> WithdrawnAsync() => await ThenAsync(await SubmittedAsync(), Founder, "triggers/withdraw");

    /// <summary>The registration desk refuses; the founder may have it done again.</summary>
    public async Task<string> RefusedAsync() =>
        await ThenAsync(await AcceptedAsync(), Desk("registration"), "steps/registration/triggers/refuse", new
        {
            reason = "名称与已登记企业近似",
            legalBasis = "《企业名称登记管理规定》第十七条",
            remedy = "可以更换名称后重办，也可以申请行政复议",
        });

    public async Task<string> CompletedAsync()
    {
        var caseId = await AcceptedAsync();
        foreach (var step in s_steps)
        {
            await ThenAsync(caseId, Desk(step), $"steps/{step}/triggers/approve");
        }

        return caseId;
    }

    /// <summary>Onboarded, with two claims on the compute voucher: one waits, one is granted in part.</summary>
    public async Task<string> ClaimedAsync()
    {
        var caseId = await CompletedAsync();
        var proof = (await Api.UploadAsync(Founder, caseId, "CostProof", SamplePdf.Of("CostProof"), "CostProof.pdf")).GetProperty("documentId").GetString()!;
        var (number, paidOn) = await ComputeVoucherAsync(caseId);
        var granted = await FileAsync(caseId, number, new { invoiceNumber = $"{caseId[..8]}1", costFen = 360_000, paidOn, documentId = proof });
        await Api.PostAsync(Desk("vouchers"), $"/api/cases/{caseId}/vouchers/{number}/redemptions/{granted}/triggers/accept", new { amountFen = 300_000, reason = "发票含非算力费用 600 元，已扣除" });
        await FileAsync(caseId, number, new { invoiceNumber = $"{caseId[..8]}2", costFen = 1_234_567, paidOn, documentId = proof });
        return caseId;
    }

    /// <summary>Number of the case's compute voucher, and its first day, which is the day of the approval.</summary>
    public async Task<(string Number, string FirstDay)> ComputeVoucherAsync(string caseId)
    {
        var vouchers = await Api.GetAsync(Founder, $"/api/cases/{caseId}/vouchers");
        var compute = vouchers.GetProperty("items").EnumerateArray().Single(voucher => voucher.GetProperty("clauseId").GetString() == "YC-1");
        return (compute.GetProperty("voucherId").GetString()!, compute.GetProperty("validFrom").GetString()!);
    }

    private async Task<string> FileAsync(string caseId, string number, object claim) =>
        (await Api.PostAsync(Founder, $"/api/cases/{caseId}/vouchers/{number}/redemptions", claim)).GetProperty("redemption").GetProperty("redemptionId").GetString()!;

    /// <summary>An auditor has replayed and exported it.</summary>
    public async Task<string> LookedAtAsync()
    {
        var caseId = await SubmittedAsync();
        await Api.GetAsync(Auditor, $"/api/audit/cases/{caseId}/replay?at=1&purpose=complaint");
        await Api.ReadAsync(Auditor, $"/api/audit/cases/{caseId}/export?purpose=inspection");
        return caseId;
    }

    /// <summary>What the access log has of the case, the newest first: subject, what was looked at, purpose.</summary>
    public async Task<IReadOnlyList<string>> LooksAsync(string caseId) =>
    [
        .. (await Api.GetAsync(Founder, $"/api/cases/{caseId}/looks?limit=200")).GetProperty("items").EnumerateArray()
            .Select(look => $"{look.GetProperty("subject")} {look.GetProperty("field")} {look.GetProperty("purpose")}"),
    ];

    public async Task<string> StateAsync(string caseId) => (await Api.GetAsync(Auditor, $"/api/cases/{caseId}")).GetProperty("state").GetString()!;

    public async Task<IReadOnlyList<JsonElement>> DocumentsAsync(string caseId) =>
        [.. (await Api.GetAsync(Founder, $"/api/cases/{caseId}/documents?limit=200")).GetProperty("items").EnumerateArray()];

    /// <summary>The journal, as auditors read it; a case of these tests has fewer entries than a page holds.</summary>
    public async Task<IReadOnlyList<JsonElement>> JournalAsync(string caseId) =>
        [.. (await Api.GetAsync(Auditor, $"/api/audit/cases/{caseId}/history?limit=200")).GetProperty("items").EnumerateArray()];

    public void Dispose() => Api.Dispose();

    private async Task<string> ThenAsync(string caseId, string by, string command, object? body = null)
    {
        await Api.PostAsync(by, $"/api/cases/{caseId}/{command}", body);
        return caseId;
    }
}
