using System.Net;
using System.Text.Json;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;

namespace OpcOnboarding.Functions.Tests.Published;

/// <summary>What happens at the desks.</summary>
public abstract partial class OnboardingContract
{
    [Fact]
    public async Task Step_Supplemented_StandsStillAndGoesOn()
    {
        var sut = Service.Case();
        await sut.BeginAsync();
        var asked = await sut.CommandAsync(sut.Desk("registration"), "steps/registration/triggers/requestSupplement", Scenario.Items("Permit"));
        Assert.Equal("paused", Step(asked, "registration").Text("light"));
        (await sut.TryAsync(sut.Founder, "steps/registration/triggers/supply")).MustBe(HttpStatusCode.UnprocessableEntity, "missingMaterials");

        await sut.UploadAsync("Permit", SampleApplication.Pdf("permit"), "许可证.pdf");
        await sut.CommandAsync(sut.Founder, "steps/registration/triggers/supply");

        await sut.ApproveAllAsync();
        await MustBeAsync(sut, "completed");
    }

    [Fact]
    public async Task Step_RefusedRedoneAndReconsidered_IsTheNextAttempt()
    {
        var sut = Service.Case();
        await sut.BeginAsync();
        await sut.CommandAsync(sut.Desk("registration"), "steps/registration/triggers/refuse", Scenario.Words);
        await sut.CommandAsync(sut.Founder, "steps/registration/triggers/redo");
        await sut.CommandAsync(sut.Desk("registration"), "steps/registration/triggers/refuse", Scenario.Words);
        await sut.CommandAsync(sut.Founder, "steps/registration/triggers/requestReconsideration", new { reason = "材料齐全" });

        var step = Step(await sut.ViewAsync(), "registration");
        Assert.Equal(("inReview", 3), (step.Text("state"), step.GetProperty("attempt").GetInt32()));
        await sut.ApproveAllAsync();
        await MustBeAsync(sut, "completed");
    }

    [Fact]
    public async Task Registration_RefusedAndNotRedone_EndsTheCaseRefused()
    {
        var sut = Service.Case();
        await sut.BeginAsync();
        await sut.CommandAsync(sut.Desk("registration"), "steps/registration/triggers/refuse", Scenario.Words);

        await sut.CommandAsync(sut.Founder, "steps/registration/triggers/waiveRedo");

        await MustBeAsync(sut, "refused");
    }

    [Fact]
    public async Task Registration_RevokedAfterCompletion_FreezesTheOtherSteps()
    {
        var sut = Service.Case();
        await sut.PlayAsync();

        var view = await sut.CommandAsync(sut.Officer("supervisor"), "steps/registration/triggers/revoke", Scenario.Words);

        Assert.Equal("completed", view["state"].GetString());
        Assert.Equal("revoked", Step(view, "registration").Text("state"));
        Assert.All(Scenario.Steps.Skip(1), step => Assert.True(Step(view, step).GetProperty("frozen").GetBoolean(), step));
    }

    [Fact]
    public async Task Step_ExtendedSkippedOrSuspended_ReadsSo()
    {
        var sut = Service.Case();
        await sut.BeginAsync();
        var due = Step(await sut.ViewAsync(), "registration").Text("dueOn");

        var extended = await sut.CommandAsync(sut.Officer("supervisor"), "steps/registration/triggers/extend", new { reason = "情况复杂", workingDays = 3 });
        Assert.True(string.CompareOrdinal(Step(extended, "registration").Text("dueOn"), due) > 0);
        var suspended = await sut.CommandAsync(sut.Desk("registration"), "steps/registration/triggers/suspendStep", s_reason);
        Assert.Equal("inSpecialProcedure", Step(suspended, "registration").Text("state"));
        await sut.CommandAsync(sut.Desk("registration"), "steps/registration/triggers/resumeStep");
        var skipped = await sut.CommandAsync(sut.Founder, "steps/mentorPairing/triggers/skip");
        Assert.Equal("notApplicable", Step(skipped, "mentorPairing").Text("state"));
    }

    [Fact]
    public async Task Mentor_ChosenAmongTheProposed_IsTheOneOfTheOutcome()
    {
        var sut = Service.Case();
        await sut.BeginAsync();
        var proposed = (await sut.Founder.GetAsync($"{sut.Path}/benefits")).MustBeOk()["mentorPairing"].GetProperty("proposals").EnumerateArray().ToList();
        var chosen = proposed[^1].Text("mentorId");

        await sut.CommandAsync(sut.Founder, "steps/mentorPairing/choice", new { mentorId = chosen });
        var approved = await sut.CommandAsync(sut.Desk("mentorPairing"), "steps/mentorPairing/triggers/approve");

        Assert.Equal(chosen, Step(approved, "mentorPairing").GetProperty("outcome").Text("mentorId"));
    }

    [Fact]
    public async Task Voucher_ClaimedGrantedAndSettled_IsPaid()
    {
        var sut = Service.Case();
        await sut.BeginAsync();
        await sut.CommandAsync(sut.Desk("registration"), "steps/registration/triggers/approve");
        await sut.CommandAsync(sut.Desk("vouchers"), "steps/vouchers/triggers/approve");
        var voucher = $"vouchers/{(await ComputeVoucherAsync(sut)).Text("voucherId")}";
        await sut.UploadAsync("CostProof", SampleApplication.Pdf("cost"), "发票.pdf");
        var proof = (await sut.Founder.GetAsync($"{sut.Path}/documents")).MustBeOk()["items"].EnumerateArray().Single(document => document.Text("kind") == "CostProof").Text("documentId");

        var filed = await sut.CommandAsync(sut.Founder, $"{voucher}/redemptions", new { invoiceNumber = $"INV-{sut.CaseId}", costFen = 5_000_000, paidOn = Today, documentId = proof });
        var claim = filed["redemption"].Text("redemptionId");
        await sut.CommandAsync(sut.Desk("vouchers"), $"{voucher}/redemptions/{claim}/triggers/accept");
        (await sut.Desk("vouchers").PostAsync("/api/vouchers/cities/yancheng/settlements", new { department = "市工信局" }, $"settle-{sut.CaseId}")).MustBeOk();

        var paid = await ComputeVoucherAsync(sut);
        Assert.Equal((5_000_000, 0, 0), (Fen(paid, "paidFen"), Fen(paid, "payableFen"), Fen(paid, "earmarkedFen")));
    }

    private static string Today => $"{OpcOnboarding.Workflows.Calendar.BusinessHours.BeijingDate(TimeProvider.System.GetUtcNow()):yyyy-MM-dd}";

    private static async Task<JsonElement> ComputeVoucherAsync(RemoteCase sut) =>
        (await sut.Founder.GetAsync($"{sut.Path}/vouchers")).MustBeOk()["items"].EnumerateArray().Single(voucher => voucher.Text("clauseId") == "YC-1");

    private static long Fen(JsonElement voucher, string purse) => voucher.GetProperty(purse).GetInt64();

    private static JsonElement Step(ApiAnswer view, string step) => OnboardedCase.Step(view, step);
}
