using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Tests.Api;

/// <summary>A benefit of the founder in person (YC-9.2, rent relief) is asked for through one case at a time.</summary>
public sealed class PersonalEntitlementTests(ApiServer api) : IClassFixture<ApiServer>
{
    private const string Personal = "YC-9.2";

    [Fact]
    public async Task Apply_InTwoCasesAtOnce_OneIsTakenAndTheOtherAfterItWasDeclined()
    {
        var (one, two) = await TwoOfOnePersonAsync();
        var asked = await Task.WhenAll(ApplyAsync(one), ApplyAsync(two));
        var (winner, loser) = asked[0].Status == HttpStatusCode.OK ? (one, two) : (two, one);

        Assert.Single(asked, answer => answer.Status == HttpStatusCode.OK);
        asked.Single(answer => answer.Status != HttpStatusCode.OK).MustBe(HttpStatusCode.Conflict, "entitlementDrawnElsewhere");
        var again = await ApplyAsync(loser);
        Assert.Contains("另一件申请", again.MustBe(HttpStatusCode.Conflict, "entitlementDrawnElsewhere").Text, StringComparison.Ordinal);
        Assert.DoesNotContain(winner.CaseNumber, again.Text, StringComparison.Ordinal);
        Assert.Equal("Applied", (await ApplyAsync(winner)).MustBeOk()["state"].GetString());
        (await ApplyAsync((await TwoOfOnePersonAsync()).One)).MustBeOk();

        (await DecideAsync(winner, grants: false)).MustBeOk();

        (await ApplyAsync(loser)).MustBeOk();
        Assert.Equal("Granted", (await DecideAsync(loser, grants: true)).MustBeOk()["state"].GetString());
    }

    [Fact]
    public async Task Decide_InACaseThatWasWithdrawn_GrantsNothingAndTheOtherCaseCanAsk()
    {
        var (one, two) = await TwoOfOnePersonAsync();
        (await ApplyAsync(one)).MustBeOk();
        await one.MoveAsync(await one.FounderAsync(), "withdraw");
        await one.BecomesAsync("withdrawn");

        (await DecideAsync(one, grants: true)).MustBe(HttpStatusCode.Conflict, "entitlementNotOpen");
        (await ApplyAsync(two)).MustBeOk();
        (await DecideAsync(one, grants: true)).MustBe(HttpStatusCode.Conflict, "entitlementDrawnElsewhere");
        (await DecideAsync(one, grants: false)).MustBeOk();
        Assert.Equal("Granted", (await DecideAsync(two, grants: true)).MustBeOk()["state"].GetString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Revoke_InACaseThatGoesOnOrWasWithdrawn_TheOtherCaseCanDraw(bool isWithdrawn)
    {
        var (one, two) = await TwoOfOnePersonAsync();
        (await ApplyAsync(one)).MustBeOk();
        (await DecideAsync(one, grants: true)).MustBeOk();
        if (isWithdrawn)
        {
            await one.MoveAsync(await one.FounderAsync(), "withdraw");
            await one.BecomesAsync("withdrawn");
        }

        (await ApplyAsync(two)).MustBe(HttpStatusCode.Conflict, "entitlementDrawnElsewhere");
        Assert.Equal((false, true), (await IsDrawnElsewhereAsync(one), await IsDrawnElsewhereAsync(two)));
        var revoked = (await RevokeAsync(one)).MustBeOk();
        Assert.Equal((false, false), (await IsDrawnElsewhereAsync(one), await IsDrawnElsewhereAsync(two)));

        Assert.Equal(("Revoked", "另案享受"), (revoked["state"].GetString(), revoked["reason"].GetString()));
        (await ApplyAsync(two)).MustBeOk();
        Assert.Equal("Granted", (await DecideAsync(two, grants: true)).MustBeOk()["state"].GetString());
        (await RevokeAsync(one)).MustBe(HttpStatusCode.Conflict, "entitlementNotGranted");
    }

    [Fact]
    public async Task Apply_RowThatCannotBeRead_IsToldAsSetAside()
    {
        var (one, two) = await TwoOfOnePersonAsync();
        var path = await PathAsync(two);
        (await ApplyAsync(one)).MustBeOk();
        var table = api.Server.Services.GetRequiredService<CaseTables>().Directory.Table;
        await foreach (var row in table.QueryAsync<TableEntity>($"PartitionKey ge 'drawn:' and PartitionKey lt 'drawn;' and CaseId eq '{one.CaseId}'"))
        {
            row["Draws"] = 17;
            await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
        }

        var founder = await two.FounderAsync();
        (await founder.PostAsync($"{path}/apply")).MustBe(HttpStatusCode.ServiceUnavailable, "caseQuarantined");
        (await founder.GetAsync($"{two.Path}/entitlements")).MustBe(HttpStatusCode.ServiceUnavailable, "caseQuarantined");
    }

    /// <summary>Otherwise a case could draw as another person while its form is open, and go on as the first one.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Form_OnceRegisteredOrGranted_NamesNobodyElseAndNotNobody(bool isRegistered)
    {
        var (one, two) = await TwoOfOnePersonAsync();
        if (isRegistered)
        {
            await one.MoveStepAsync("registration", "approve");
        }
        else
        {
            (await ApplyAsync(one)).MustBeOk();
            (await DecideAsync(one, grants: true)).MustBeOk();
        }

        await one.MoveStepAsync(isRegistered ? "bankAccount" : "registration", "requestSupplement", Scenario.Items("Articles"));
        var known = PersonOf(one);
        Assert.Contains("field.personFixed", (await NameAsync(one, null)).MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed").Text, StringComparison.Ordinal);
        Assert.Contains("field.required", (await NameAsync(one, "")).MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed").Text, StringComparison.Ordinal);
        (await NameAsync(one, known)).MustBeOk();
        Assert.Equal(isRegistered, (await ApplyAsync(two)).Status == HttpStatusCode.OK);
    }

    /// <summary>A typing error locks the person who has the number really out of nothing.</summary>
    [Fact]
    public async Task Apply_AfterTheOtherCaseCorrectedItsNumber_IsTakenAndTheCorrectedOneDrawsForItself()
    {
        var (one, two) = await TwoOfOnePersonAsync();
        (await ApplyAsync(one)).MustBeOk();
        await one.MoveStepAsync("registration", "requestSupplement", Scenario.Items("Articles"));
        (await ApplyAsync(two)).MustBe(HttpStatusCode.Conflict, "entitlementDrawnElsewhere");

        (await NameAsync(one, null)).MustBeOk();

        (await ApplyAsync(two)).MustBeOk();
        Assert.Equal("Granted", (await DecideAsync(two, grants: true)).MustBeOk()["state"].GetString());
        Assert.Equal("Granted", (await DecideAsync(one, grants: true)).MustBeOk()["state"].GetString());
    }

    private static string PersonOf(OnboardedCase onboarded) => onboarded.Application.Form["founder"]!["residentId"]!.GetValue<string>();

    /// <summary>Saves the form with this identity number; empty: with none, null: with one that nobody else has.</summary>
    private static async Task<ApiAnswer> NameAsync(OnboardedCase onboarded, string? residentId)
    {
        var founder = onboarded.Application.Form["founder"]!.DeepClone().AsObject();
        if (residentId is null)
        {
            InventedPerson.Become(founder);
        }
        else if (residentId.Length == 0)
        {
            founder.Remove("residentId");
        }

        return await (await onboarded.FounderAsync()).PutAsync($"{onboarded.Path}/application", new { founder });
    }

    private async Task<(OnboardedCase One, OnboardedCase Two)> TwoOfOnePersonAsync()
    {
        var one = await Scenario.InProgressAsync(api.Server);
        var founder = one.Application.Form["founder"]!;
        return (one, await Scenario.InProgressAsync(api.Server, change: form => form["founder"] = founder.DeepClone()));
    }

    private static async Task<ApiAnswer> ApplyAsync(OnboardedCase onboarded) =>
        await (await onboarded.FounderAsync()).PostAsync($"{await PathAsync(onboarded)}/apply");

    private static async Task<ApiAnswer> DecideAsync(OnboardedCase onboarded, bool grants) =>
        await (await onboarded.DeskAsync("vouchers")).PostAsync($"{await PathAsync(onboarded)}/decision", new { grants, amountFen = grants ? 4_524_000 : (long?)null, reason = "核查后决定" });

    private static async Task<ApiAnswer> RevokeAsync(OnboardedCase onboarded) =>
        await (await onboarded.DeskAsync("vouchers")).PostAsync($"{await PathAsync(onboarded)}/revocation", new { reason = "另案享受" });

    private static async Task<string> PathAsync(OnboardedCase onboarded) => $"{onboarded.Path}/entitlements/{(await FindAsync(onboarded)).Text("entitlementId")}";

    private static async Task<bool> IsDrawnElsewhereAsync(OnboardedCase onboarded) => (await FindAsync(onboarded)).GetProperty("drawnElsewhere").GetBoolean();

    private static async Task<JsonElement> FindAsync(OnboardedCase onboarded)
    {
        var listed = (await (await onboarded.FounderAsync()).GetAsync($"{onboarded.Path}/entitlements?limit=200")).MustBeOk()["items"].EnumerateArray();
        return listed.First(entitlement => entitlement.GetProperty("clause").Text("clauseId") == Personal);
    }
}
