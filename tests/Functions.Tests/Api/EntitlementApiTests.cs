using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Functions.Tests.Api;

/// <summary>Awards, loans and investments beside the vouchers: found, asked for, decided, kept on the case.</summary>
public sealed class EntitlementApiTests(ApiServer api) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Award_WithACeiling_IsAskedForOnceAndDecidedOnceWithinIt()
    {
        var onboarded = await Scenario.InProgressAsync(api.Server, "P05");
        var (founder, desk) = (await onboarded.FounderAsync(), await onboarded.DeskAsync("vouchers"));
        var award = await FindAsync(onboarded, "YC-11.2");
        Assert.Equal(("Application", "Open"), (award.Text("route"), award.Text("state")));
        var most = award.GetProperty("clause").GetProperty("amountFen").GetInt64();
        var path = $"{onboarded.Path}/entitlements/{award.Text("entitlementId")}";

        (await desk.PostAsync($"{path}/decision", new { grants = true, amountFen = 1, reason = "符合条件" })).MustBe(HttpStatusCode.NotFound);
        Assert.Equal("Applied", (await founder.PostAsync($"{path}/apply")).MustBeOk()["state"].GetString());
        (await founder.PostAsync($"{path}/apply")).MustBeOk();
        (await founder.PostAsync($"{path}/decision", new { grants = true, amountFen = most, reason = "符合条件" })).MustBe(HttpStatusCode.Forbidden);
        (await desk.PostAsync($"{path}/decision", new { grants = true, amountFen = most + 1, reason = "符合条件" })).MustBe(HttpStatusCode.UnprocessableEntity);
        (await desk.PostAsync($"{path}/decision", new { grants = true })).MustBe(HttpStatusCode.UnprocessableEntity);
        var decisions = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.PostAsync($"{path}/decision", new { grants = true, amountFen = most, reason = "符合条件" })));

        Assert.Equal(1, decisions.Count(answer => answer.Status == HttpStatusCode.OK));
        var granted = await FindAsync(onboarded, "YC-11.2");
        Assert.Equal(("Granted", most, "符合条件"), (granted.Text("state"), granted.GetProperty("grantedFen").GetInt64(), granted.Text("reason")));
        (await founder.GetAsync($"{path}/application")).MustBeOk();

        (await founder.PostAsync($"{path}/revocation", new { reason = "重复享受" })).MustBe(HttpStatusCode.Forbidden);
        Assert.Contains("field.required", (await desk.PostAsync($"{path}/revocation", new { })).MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed").Text, StringComparison.Ordinal);
        var officers = new[] { desk, await onboarded.SupervisorAsync() };
        var revocations = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => officers[number % 2].PostAsync($"{path}/revocation", new { reason = "重复享受" })));

        Assert.Single(revocations, answer => answer.Status == HttpStatusCode.OK);
        Assert.All(revocations.Where(answer => answer.Status != HttpStatusCode.OK), answer => answer.MustBe(HttpStatusCode.Conflict, "entitlementNotGranted"));
        var revoked = await FindAsync(onboarded, "YC-11.2");
        Assert.Equal(("Revoked", null, "重复享受"), (revoked.Text("state"), revoked.Text("grantedFen"), revoked.Text("reason")));
        (await desk.PostAsync($"{path}/decision", new { grants = true, amountFen = most, reason = "符合条件" })).MustBe(HttpStatusCode.Conflict, "entitlementNotOpen");
        Assert.Equal("Revoked", (await founder.PostAsync($"{path}/apply")).MustBeOk()["state"].GetString());
    }

    [Fact]
    public async Task Loan_WithoutAFigure_SaysSoAndGoesToAnOfficer()
    {
        var onboarded = await Scenario.InProgressAsync(api.Server, "P09");
        var loan = await FindAsync(onboarded, "SC-L1");
        var path = $"{onboarded.Path}/entitlements/{loan.Text("entitlementId")}";

        Assert.Equal("Officer", loan.Text("route"));
        Assert.Null(loan.GetProperty("clause").Text("amountFen"));
        var desk = await onboarded.DeskAsync("vouchers");
        (await desk.PostAsync($"{path}/revocation", new { reason = "重复享受" })).MustBe(HttpStatusCode.NotFound, "notFound");
        (await (await onboarded.FounderAsync()).PostAsync($"{path}/apply")).MustBeOk();
        (await desk.PostAsync($"{path}/revocation", new { reason = "重复享受" })).MustBe(HttpStatusCode.Conflict, "entitlementNotGranted");
        (await desk.PostAsync($"{path}/decision", new { grants = false, reason = "请向川易贷平台申请" })).MustBeOk();

        Assert.Equal("Declined", (await FindAsync(onboarded, "SC-L1")).Text("state"));
        (await desk.PostAsync($"{path}/revocation", new { reason = "重复享受" })).MustBe(HttpStatusCode.Conflict, "entitlementNotGranted");
    }

    /// <summary>免申即享: the clause itself says how much, the facts suffice, and nothing is asked of the founder but to confirm.</summary>
    [Theory]
    [InlineData("YC-4.2", 30_000_000)] // rated good
    [InlineData("YC-5", 20_000_000)] // 20 % of 1,000,000 yuan
    public async Task FactsThatSuffice_RegisteredBusiness_IsPreparedUnaskedAndGivenWithoutAnOfficer(string clause, long fen)
    {
        var onboarded = await OfACommunityAsync();
        await onboarded.MoveStepAsync("registration", "approve");
        var (founder, desk) = (await onboarded.FounderAsync(), await onboarded.DeskAsync("vouchers"));
        var prepared = await FindAsync(onboarded, clause);
        var path = $"{onboarded.Path}/entitlements/{prepared.Text("entitlementId")}";

        var application = (await founder.GetAsync($"{path}/application")).MustBeOk();
        var given = (await founder.PostAsync($"{path}/apply")).MustBeOk();
        (await desk.PostAsync($"{path}/decision", new { grants = false, reason = "不符合条件" })).MustBe(HttpStatusCode.Conflict, "entitlementNotOpen");

        Assert.Equal(("NoApplication", "Open", fen), (prepared.Text("route"), prepared.Text("state"), prepared.GetProperty("clause").GetProperty("amountFen").GetInt64()));
        Assert.Equal(("application/pdf", "%PDF"), (application.ContentType, application.Text[..4]));
        Assert.Equal(("Granted", fen, null), (given["state"].GetString(), given["grantedFen"].GetInt64(), given["reason"].GetString()));
        Assert.Equal(given.Text, (await founder.PostAsync($"{path}/apply")).MustBeOk().Text);
        Assert.Equal([("granted", "founder")], (await onboarded.HistoryAsync()).Where(entry => entry.Text("kind") == "entitlementMoved")
            .Select(entry => (entry.GetProperty("details").Text("state"), entry.GetProperty("actor").Text("role"))));
    }

    /// <summary>A relief draws no money and is no voucher, though its clause is one of talent vouchers (P01: 45,240 yuan of rent).</summary>
    [Fact]
    public async Task RentRelief_OfSampleP01_IsAnEntitlementWithItsSumAndGivenToWhoConfirms()
    {
        var onboarded = await Scenario.InProgressAsync(api.Server);
        await onboarded.MoveStepAsync("registration", "approve");
        var founder = await onboarded.FounderAsync();
        var relief = await FindAsync(onboarded, "YC-9.2");
        var path = $"{onboarded.Path}/entitlements/{relief.Text("entitlementId")}";

        Assert.Equal(("NoApplication", "relief", 4_524_000), (relief.Text("route"), relief.GetProperty("clause").Text("verdict"), relief.GetProperty("clause").GetProperty("amountFen").GetInt64()));
        Assert.Contains("45240", relief.GetProperty("clause").Text("arithmetic"), StringComparison.Ordinal);
        (await founder.GetAsync($"{path}/application")).MustBeOk();
        Assert.Equal(("Granted", 4_524_000), ((await founder.PostAsync($"{path}/apply")).MustBeOk()["state"].GetString(), (await FindAsync(onboarded, "YC-9.2")).GetProperty("grantedFen").GetInt64()));
    }

    [Fact]
    public async Task FormChangedInASupplement_FollowsItsItemsAndGivesNothingTwice()
    {
        JsonObject first = Prize("a", "Third"), second = Prize("b", "First");
        var onboarded = await Scenario.SubmittedAsync(api.Server, "P05", change: form => form["facts"]!["competitions"] = new JsonArray(first, second));
        var founder = await onboarded.FounderAsync();
        var before = await PrizesAsync(onboarded);
        var path = $"{onboarded.Path}/entitlements";
        (await founder.PostAsync($"{path}/{before["name a"].Text("entitlementId")}/apply")).MustBeOk();
        await onboarded.MoveAsync(await onboarded.WindowAsync(), "requestSupplement", Scenario.Items("DomicileProof"));

        await PutAsync(Prize("b", "First", "2026-01-05"), Prize("a", "Third"));
        var reordered = await PrizesAsync(onboarded);
        await PutAsync(Prize("b", "First"), Prize("a", "Second"));
        var raised = await founder.PostAsync($"{path}/{before["name a"].Text("entitlementId")}/apply");
        await PutAsync(Prize("b", "First"), Prize("c", "Third"));
        var another = await founder.PostAsync($"{path}/{(await PrizesAsync(onboarded))["name c"].Text("entitlementId")}/apply");

        Assert.Equal(("Applied", "Open"), (reordered["name a"].Text("state"), reordered["name b"].Text("state")));
        Assert.Equal(before["name b"].Text("entitlementId"), reordered["name b"].Text("entitlementId"));
        raised.MustBe(HttpStatusCode.Conflict, "entitlementChanged");
        another.MustBe(HttpStatusCode.Conflict, "entitlementChanged");

        async Task PutAsync(params JsonObject[] prizes)
        {
            onboarded.Application.Form["facts"]!["competitions"] = new JsonArray([.. prizes]);
            (await founder.PutAsync($"{onboarded.Path}/application", onboarded.Application.Form)).MustBeOk();
        }
    }

    /// <summary>What another programme gave for the project leaves nothing (就高不重复): there is no application for nothing, and it is told why.</summary>
    [Fact]
    public async Task Award_ToppedUpToNothing_IsNotOpenAndSaysWhy()
    {
        var onboarded = await Scenario.InProgressAsync(api.Server, "P05", change: form =>
            form["priorGrants"] = new JsonArray(new JsonObject { ["project"] = "望津质检", ["programme"] = "省级奖补", ["amountFen"] = 30_000_000 }));
        var award = await FindAsync(onboarded, "YC-11.2");

        var asked = await (await onboarded.FounderAsync()).PostAsync($"{onboarded.Path}/entitlements/{award.Text("entitlementId")}/apply");

        Assert.Equal(("None", "reduced", 0), (award.Text("route"), award.GetProperty("clause").Text("verdict"), award.GetProperty("clause").GetProperty("amountFen").GetInt64()));
        Assert.Contains("就高不重复", award.GetProperty("clause").Text("reasonZh"), StringComparison.Ordinal);
        asked.MustBe(HttpStatusCode.Conflict, "entitlementNotOpen");
    }

    [Fact]
    public async Task FactsThatSuffice_BusinessNotYetRegistered_GoToAnOfficer()
    {
        var onboarded = await OfACommunityAsync();
        var path = $"{onboarded.Path}/entitlements/{(await FindAsync(onboarded, "YC-4.2")).Text("entitlementId")}";

        Assert.Equal("Applied", (await (await onboarded.FounderAsync()).PostAsync($"{path}/apply")).MustBeOk()["state"].GetString());
        Assert.Equal("Granted", (await (await onboarded.DeskAsync("vouchers")).PostAsync($"{path}/decision", new { grants = true, amountFen = 30_000_000, reason = "登记后核准" })).MustBeOk()["state"].GetString());
    }

    [Fact]
    public async Task Apply_ConditionNotMetOrUnknown_IsRefused()
    {
        var onboarded = await Scenario.InProgressAsync(api.Server, "P06");
        var founder = await onboarded.FounderAsync();
        var none = (await ListAsync(onboarded)).First(entitlement => entitlement.Text("route") == "None");

        (await founder.PostAsync($"{onboarded.Path}/entitlements/{none.Text("entitlementId")}/apply")).MustBe(HttpStatusCode.Conflict, "entitlementNotOpen");
        (await founder.PostAsync($"{onboarded.Path}/entitlements/no-such-1/apply")).MustBe(HttpStatusCode.NotFound);
        (await (await onboarded.AuditorAsync()).PostAsync($"{onboarded.Path}/entitlements/{none.Text("entitlementId")}/apply")).MustBe(HttpStatusCode.Forbidden);
    }

    /// <summary>A founder who also runs a recognised community, rated good, and has built a platform for it.</summary>
    private Task<OnboardedCase> OfACommunityAsync() => Scenario.InProgressAsync(api.Server, change: form =>
    {
        var facts = form["facts"]!;
        (facts["community.recognised"], facts["community.annualRating"]) = (true, "Good");
        facts["infrastructures"] = new JsonArray(new JsonObject { ["kind"] = "startup-tech-platform", ["actualInvestmentFen"] = 100_000_000 });
    });

    // Items stand in the order of their days.
    private static JsonObject Prize(string name, string prize, string? day = null) =>
        new() { ["name"] = name, ["contractDate"] = day, ["level"] = "National", ["prize"] = prize, ["projectLandedInYancheng"] = true };

    /// <summary>The prizes of the case by the name of the competition.</summary>
    private static async Task<Dictionary<string, JsonElement>> PrizesAsync(OnboardedCase onboarded) => (await ListAsync(onboarded))
        .Where(entitlement => entitlement.GetProperty("clause").Text("clauseId") == "YC-11.2" && entitlement.GetProperty("clause").Text("verdict") == "ceiling")
        .ToDictionary(entitlement => entitlement.GetProperty("clause").Text("subject")!);

    private static async Task<IReadOnlyList<JsonElement>> ListAsync(OnboardedCase onboarded) =>
        [.. (await (await onboarded.FounderAsync()).GetAsync($"{onboarded.Path}/entitlements?limit=200")).MustBeOk()["items"].EnumerateArray()];

    private static async Task<JsonElement> FindAsync(OnboardedCase onboarded, string clauseId) =>
        (await ListAsync(onboarded)).First(entitlement => entitlement.GetProperty("clause").Text("clauseId") == clauseId);
}
