using System.Net;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;

namespace OpcOnboarding.Functions.Tests.Published;

/// <summary>Who is answered what.</summary>
public abstract partial class OnboardingContract
{
    [Fact]
    public async Task Command_GivenTwice_HappensOnceAndIsAnsweredTheSame()
    {
        var sut = Service.Case();
        await sut.SubmitAsync();
        var (window, path) = (sut.Officer("officer-window"), $"{sut.Path}/triggers/accept");

        var first = (await window.PostAsync(path, null, "accept-1")).MustBeOk();
        var entries = (await RemoteJournal.ReadAsync(sut)).Count;
        var again = (await window.PostAsync(path, null, "accept-1")).MustBeOk();

        Assert.Equal(first.Text, again.Text);
        Assert.Equal(entries, (await RemoteJournal.ReadAsync(sut)).Count);
        (await window.PostAsync(path, new { reason = "something else" }, "accept-1")).MustBe(HttpStatusCode.UnprocessableEntity, "idempotencyKeyReused");
        var late = (await window.PostAsync(path, null, "accept-2")).MustBe(HttpStatusCode.Conflict, "triggerNotPermitted");
        Assert.Contains("suspend", late.Strings("permittedTriggers"));
    }

    [Fact]
    public async Task Command_ByOthers_IsForbiddenOrNotThere()
    {
        var sut = Service.Case();
        await sut.SubmitAsync();

        (await sut.TryAsync(sut.Founder, "triggers/accept")).MustBe(HttpStatusCode.Forbidden, "forbidden");
        (await sut.TryAsync(sut.As("auditor-1"), "triggers/accept")).MustBe(HttpStatusCode.Forbidden, "forbidden");
        (await sut.TryAsync(sut.As("officer-window-wuxi"), "triggers/accept")).MustBe(HttpStatusCode.NotFound, "notFound");
        (await sut.As("founder-chen").GetAsync(sut.Path)).MustBe(HttpStatusCode.NotFound, "notFound");
        (await sut.TryAsync(sut.Officer("officer-window"), "triggers/refuseAcceptance")).MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");
        await MustBeAsync(sut, "submitted");
    }

    [Fact]
    public async Task Case_HandedOver_IsTheOtherOfficers()
    {
        var sut = Service.Case();
        await sut.BeginAsync();

        var handed = await sut.CommandAsync(sut.Officer("supervisor"), "assignment", new { subject = "officer-case-2-yancheng", reason = "休假" });

        Assert.Equal("officer-case-2-yancheng", handed["caseOfficer"].Text("subject"));
        (await sut.TryAsync(sut.Officer("supervisor"), "assignment", new { subject = "founder-lin", reason = "休假" })).MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");
    }

    [Fact]
    public async Task Request_WithoutAToken_Is401AndNobodySignsInByName()
    {
        using var unsigned = await Service.Http.GetAsync(new Uri("/api/cases", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, unsigned.StatusCode);

        using var named = new StringContent("{\"subject\":\"founder-lin\"}", System.Text.Encoding.UTF8, "application/json");
        using var refused = await Service.Http.PostAsync(new Uri("/api/development/sign-in", UriKind.Relative), named);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        using var options = await Service.Http.GetAsync(new Uri("/api/sign-in", UriKind.Relative));
        Assert.Equal("openIdConnect", (await ApiAnswer.ReadAsync(options)).MustBeOk()["mode"].GetString());
    }
}
