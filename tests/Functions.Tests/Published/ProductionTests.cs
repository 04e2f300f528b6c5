using System.Net;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;
using OpcOnboarding.Workflows.Calendar;
using OpcOnboarding.Workflows.Validation;

namespace OpcOnboarding.Functions.Tests.Published;

/// <summary>The published program as it is run for real: in Production, by https, everybody signed in at a provider that speaks https.</summary>
public sealed class ProductionTests(ProductionRelease release) : IClassFixture<ProductionRelease>
{
    // The sample's birth date with the order number 000, which is given to nobody.
    private const string Seventeen = "32090220010516000";

    private static string Today => $"{BusinessHours.BeijingDate(TimeProvider.System.GetUtcNow()):yyyy-MM-dd}";

    [Fact]
    public async Task Case_FromDraftToEnd_CompletesWithWhatTheDesksWrote()
    {
        var sut = Case();
        await sut.BeginAsync();

        foreach (var step in Scenario.Steps)
        {
            await sut.CommandAsync(sut.Desk(step), $"steps/{step}/triggers/approve", Outcome(step) is { } outcome ? new { outcome } : null);
        }

        var view = await sut.ViewAsync();
        Assert.Equal("completed", view["state"].GetString());
        Assert.Equal("91320902PDY00001X0", OnboardedCase.Step(view, "registration").GetProperty("outcome").Text("unifiedSocialCreditCode"));
        Assert.DoesNotContain("\"sample\":true", string.Concat(Scenario.Steps.Take(3).Select(step => OnboardedCase.Step(view, step).GetRawText())), StringComparison.Ordinal);
        await RemoteJournal.HoldsOnceAsync(sut);
    }

    [Fact]
    public async Task Approve_WithoutTheDesksOutcome_IsRefused()
    {
        var sut = Case();
        await sut.BeginAsync();

        (await sut.TryAsync(sut.Desk("registration"), "steps/registration/triggers/approve")).MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");
    }

    [Fact]
    public async Task Submit_WithAnIdentityOfTheSamples_IsRefused()
    {
        var sut = release.Service.Case();
        await sut.DraftAsync();

        var refused = (await sut.TryAsync(sut.Founder, "submit")).MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");

        Assert.Contains(ResidentIdNumber.UnknownArea.Code, refused.Text, StringComparison.Ordinal);
    }

    // Tokens are sent by the pages' own hand: nothing that a browser would send by itself opens anything.
    [Fact]
    public async Task Answers_ByHttps_SetNoCookieAndPlainHttpHasNone()
    {
        using var page = await release.Service.Http.GetAsync(new Uri("/", UriKind.Relative));
        using var ready = await release.Service.Http.GetAsync(new Uri("/api/health/ready", UriKind.Relative));
        using var plain = new HttpClient { BaseAddress = new UriBuilder(release.Service.Http.BaseAddress!) { Scheme = "http" }.Uri };

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [page.StatusCode, ready.StatusCode]);
        Assert.All([page, ready], answer => Assert.False(answer.Headers.Contains("Set-Cookie")));
        await Assert.ThrowsAsync<HttpRequestException>(() => plain.GetAsync(new Uri("/api/health/ready", UriKind.Relative)));
    }

    private RemoteCase Case()
    {
        var one = release.Service.Case();
        one.Application.Form["founder"]!["residentId"] = Seventeen + ResidentIdNumber.CheckDigitOf(Seventeen);
        return one;
    }

    /// <summary>What a desk must write itself; null where the service proposes.</summary>
    private static object? Outcome(string step) => step switch
    {
        "registration" => new
        {
            unifiedSocialCreditCode = "91320902PDY00001X0",
            entityNameZh = "盐城市亭湖区砚川智能科技有限公司",
            entityType = "OnePersonLimitedCompany",
            registeredOn = Today,
            registrationAuthority = "盐城市亭湖区市场监督管理局",
            domicile = "盐城市亭湖区希望大道1号",
            businessScopeZh = new[] { "人工智能应用软件开发" },
            registeredCapitalFen = 50_000_000,
            legalRepresentative = "林予安",
        },
        "bankAccount" => new { bankName = "某银行", branchName = "某支行", accountNumber = "9990000000000000001", accountKind = "basic", openedOn = Today },
        "taxSetup" => new { competentTaxOffice = "某税务分局", taxpayerType = "SmallScale", filingPeriod = "Quarter", invoiceKinds = new[] { "数电普票" }, invoiceQuotaFen = 10_000_000, firstFilingOn = Today, confirmedOn = Today },
        _ => null,
    };
}
