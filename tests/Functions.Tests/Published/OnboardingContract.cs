using System.Net;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;

namespace OpcOnboarding.Functions.Tests.Published;

/// <summary>
/// Onboarding over HTTP by people who are signed in through a provider: what holds at the published service whichever engine runs the cases.
/// </summary>
public abstract partial class OnboardingContract
{
    private static readonly object s_reason = new { reason = "等待其他机关的决定" };

    private protected abstract PublishedService Service { get; }

    [Fact]
    public async Task Case_FromDraftToEnd_CompletesWithItsJournalWhole()
    {
        var sut = Service.Case();

        await sut.PlayAsync();

        await MustBeAsync(sut, "completed");
        await RemoteJournal.HoldsOnceAsync(sut);
        Assert.NotEmpty((await sut.Founder.GetAsync($"{sut.Path}/notices")).MustBeOk()["items"].EnumerateArray());
        var verified = (await sut.As("auditor-1").GetAsync($"/api/audit/cases/{sut.CaseId}/verify")).MustBeOk();
        Assert.True(verified["outcome"].GetString() != "failed", verified.Text);
    }

    [Fact]
    public async Task Case_AcceptedWithDeficiency_CompletesAfterTheSupply()
    {
        var sut = Service.Case("P04");

        await sut.PlayAsync();

        Assert.Equal("closed", Assert.Single((await MustBeAsync(sut, "completed"))["deficiencies"].EnumerateArray()).Text("state"));
    }

    [Fact]
    public async Task Supplement_OfTheCase_ComesBackTwiceAndNotAThirdTime()
    {
        var sut = Service.Case();
        await sut.SubmitAsync();
        var window = sut.Officer("officer-window");
        for (var time = 0; time < 2; time++)
        {
            var asked = await sut.CommandAsync(window, "triggers/requestSupplement", Scenario.Items("DomicileProof"));
            Assert.Equal("awaitingSupplement", asked["state"].GetString());
            await sut.UploadAsync("DomicileProof", SampleApplication.Pdf($"proof {time}"), "住所证明.pdf");
            Assert.Equal("submitted", (await sut.CommandAsync(sut.Founder, "triggers/resubmit"))["state"].GetString());
        }

        (await sut.TryAsync(window, "triggers/requestSupplement", Scenario.Items("Articles"))).MustBe(HttpStatusCode.Conflict, "triggerNotPermitted");
    }

    [Fact]
    public async Task Acceptance_Refused_EndsTheCase()
    {
        var sut = Service.Case();
        await sut.SubmitAsync();

        await sut.CommandAsync(sut.Officer("officer-window"), "triggers/refuseAcceptance", Scenario.Words);

        await MustBeAsync(sut, "notAccepted");
        (await sut.TryAsync(sut.Founder, "triggers/withdraw")).MustBe(HttpStatusCode.Conflict, "triggerNotPermitted");
    }

    [Fact]
    public async Task Case_SuspendedAndResumed_IsWhereItWas()
    {
        var sut = Service.Case();
        await sut.BeginAsync();
        var window = sut.Officer("officer-window");

        Assert.Equal("suspended", (await sut.CommandAsync(window, "triggers/suspend", s_reason))["state"].GetString());
        (await sut.TryAsync(sut.Desk("registration"), "steps/registration/triggers/approve")).MustBe(HttpStatusCode.Conflict, "triggerNotPermitted");
        Assert.Equal("inProgress", (await sut.CommandAsync(window, "triggers/resume"))["state"].GetString());
    }

    [Fact]
    public async Task Draft_Withdrawn_IsGone()
    {
        var sut = Service.Case();
        await sut.DraftAsync();

        Assert.Equal("withdrawn", (await sut.CommandAsync(sut.Founder, "triggers/withdraw"))["state"].GetString());

        (await sut.Founder.GetAsync(sut.Path)).MustBe(HttpStatusCode.NotFound, "notFound");
    }

    [Fact]
    public async Task Case_Withdrawn_CancelsItsStepsAndGivesItsSeatBack()
    {
        var sut = Service.Case();
        await sut.BeginAsync();
        var held = await HeldSeatAsync(sut);
        Assert.NotNull(held);

        await sut.CommandAsync(sut.Founder, "triggers/withdraw");

        Assert.All((await MustBeAsync(sut, "withdrawn"))["steps"].EnumerateArray(), step => Assert.Equal("cancelled", step.Text("state")));
        var next = Service.Case(founder: "founder-wang");
        await next.BeginAsync();
        await next.CommandAsync(next.Founder, "steps/workspace/choice", new { unitId = held });
        Assert.Equal(held, await HeldSeatAsync(next));
        await next.CommandAsync(next.Founder, "triggers/withdraw");
    }

    [Fact]
    public async Task Case_TerminatedByTheAdministrator_IsOver()
    {
        var sut = Service.Case();
        await sut.BeginAsync();

        await sut.CommandAsync(sut.As("administrator-1"), "triggers/terminate", new { reason = "重复申请" });

        Assert.All((await MustBeAsync(sut, "terminated"))["steps"].EnumerateArray(), step => Assert.Equal("cancelled", step.Text("state")));
    }

    private static async Task<ApiAnswer> MustBeAsync(RemoteCase sut, string state)
    {
        var view = await sut.ViewAsync();
        Assert.Equal(state, view["state"].GetString());
        return view;
    }

    private static async Task<string?> HeldSeatAsync(RemoteCase sut) =>
        (await sut.Founder.GetAsync($"{sut.Path}/benefits")).MustBeOk().Json.TryGetProperty("workspace", out var workspace) ? workspace.Text("heldUnitId") : null;
}
