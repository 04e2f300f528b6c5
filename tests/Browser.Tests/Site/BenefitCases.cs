using System.Text.Json;

namespace OpcOnboarding.Browser.Tests.Site;

/// <summary>Brings cases to where places, mentors and other benefits are to be looked at.</summary>
/// <param name="cases">Makes the cases themselves.</param>
internal sealed class BenefitCases(CaseMaker cases)
{
    /// <summary>The community whose six floors are all the city has.</summary>
    public const string Community = "yancheng-lanhai";

    /// <summary>A sample whose facts open an award to apply for.</summary>
    private const string SampleWithAward = "P05";

    private static readonly Stack<string> s_holders = [];

    private Api Api => cases.Api;

    /// <summary>First in the line for a floor, and one is offered.</summary>
    public async Task<string> OfferedAsync()
    {
        await TakeAllFloorsAsync();
        var caseId = await cases.AcceptedAsync();
        await Api.PostAsync(CaseMaker.Founder, $"/api/cases/{caseId}/workspace/waiting", new { communityId = Community, tier = "Floor" });
        await OfferAsync(caseId);
        return caseId;
    }

    /// <summary>Cases of their own hold every floor that is free.</summary>
    public async Task TakeAllFloorsAsync()
    {
        var community = await Api.GetAsync(CaseMaker.Founder, $"/api/workspaces/{Community}");
        var floors = community.GetProperty("places").EnumerateArray().Single(places => places.GetProperty("tier").GetString() == "Floor");
        foreach (var unit in floors.GetProperty("freeUnitIds").EnumerateArray().Select(id => id.GetString()))
        {
            var holder = await cases.AcceptedAsync();
            await ChooseAsync(holder, unit!);
            s_holders.Push(holder);
        }
    }

    /// <summary>Holders give floors back until one is offered to the case; who came before has an offer then, too.</summary>
    public async Task OfferAsync(string caseId)
    {
        while (!await IsOfferedAsync(caseId))
        {
            var desk = (await Api.GetAsync(CaseMaker.Founder, $"/api/workspaces/{Community}")).GetProperty("places").EnumerateArray()
                .Single(places => places.GetProperty("tier").GetString() == "Desk").GetProperty("freeUnitIds")[0].GetString();
            await ChooseAsync(s_holders.Pop(), desk!);
        }
    }

    /// <summary>The second of three mentors is asked: the first has declined.</summary>
    public async Task<string> AskedAsync()
    {
        var caseId = await cases.AcceptedAsync();
        var benefits = await Api.GetAsync(CaseMaker.Founder, $"/api/cases/{caseId}/benefits");
        var mentorIds = benefits.GetProperty("mentorPairing").GetProperty("proposals").EnumerateArray().Select(mentor => mentor.GetProperty("mentorId").GetString());
        await Api.PostAsync(CaseMaker.Founder, $"/api/cases/{caseId}/mentor/choice", new { mentorIds, conflictFree = true });
        await AnswerAsync(caseId, 1, accepts: false);
        return caseId;
    }

    /// <summary>All three have declined.</summary>
    public async Task<string> ExhaustedAsync()
    {
        var caseId = await AskedAsync();
        await AnswerAsync(caseId, 2, accepts: false);
        await AnswerAsync(caseId, 3, accepts: false);
        return caseId;
    }

    /// <summary>The desk enters a mentor's answer.</summary>
    public Task<JsonElement> AnswerAsync(string caseId, int number, bool accepts) =>
        EnterAsync(caseId, "answer", new { number, accepts, conflictFree = accepts });

    /// <summary>The second has accepted and will meet the founder.</summary>
    public async Task<string> MetAsync()
    {
        var caseId = await AskedAsync();
        await AnswerAsync(caseId, 2, accepts: true);
        await EnterAsync(caseId, "appointment", new { at = DateTimeOffset.UtcNow.AddDays(3), minutes = 60, channel = "OnSite" });
        return caseId;
    }

    /// <summary>The founder has asked for the award.</summary>
    public async Task<string> EntitledAsync()
    {
        var caseId = await AwardOpenAsync();
        var entitlements = await Api.GetAsync(CaseMaker.Founder, $"/api/cases/{caseId}/entitlements?limit=200");
        var award = entitlements.GetProperty("items").EnumerateArray().First(one => one.GetProperty("route").GetString() == "Application");
        await Api.PostAsync(CaseMaker.Founder, $"/api/cases/{caseId}/entitlements/{award.GetProperty("entitlementId").GetString()}/apply");
        return caseId;
    }

    /// <summary>The desk declines what was asked for.</summary>
    public async Task DeclineAsync(string caseId, string reason)
    {
        var entitlements = await Api.GetAsync(CaseMaker.Desk("vouchers"), $"/api/cases/{caseId}/entitlements?limit=200");
        var asked = entitlements.GetProperty("items").EnumerateArray().Single(one => one.GetProperty("state").GetString() == "Applied");
        await Api.PostAsync(CaseMaker.Desk("vouchers"), $"/api/cases/{caseId}/entitlements/{asked.GetProperty("entitlementId").GetString()}/decision", new { grants = false, reason });
    }

    /// <summary>The founder may ask for an award.</summary>
    public Task<string> AwardOpenAsync() => cases.AcceptedAsync(SampleWithAward);

    /// <summary>A registered business whose founder also runs a recognised community, rated good: what that gives needs no application.</summary>
    public async Task<string> OfACommunityAsync()
    {
        var form = SampleForm.Draft();
        var facts = form["application"]!["facts"]!;
        (facts["community.recognised"], facts["community.annualRating"]) = (true, "Good");
        var caseId = await cases.AcceptedAsync(form);
        await Api.PostAsync(CaseMaker.Desk("registration"), $"/api/cases/{caseId}/steps/registration/triggers/approve");
        return caseId;
    }

    private Task<JsonElement> ChooseAsync(string caseId, string unitId) =>
        Api.PostAsync(CaseMaker.Founder, $"/api/cases/{caseId}/steps/workspace/choice", new { unitId });

    private Task<JsonElement> EnterAsync(string caseId, string entry, object body) =>
        Api.PostAsync(CaseMaker.Desk("mentorPairing"), $"/api/cases/{caseId}/mentor/{entry}", body);

    private async Task<bool> IsOfferedAsync(string caseId) =>
        (await Api.GetAsync(CaseMaker.Founder, $"/api/cases/{caseId}/workspace")).GetProperty("waiting").EnumerateArray()
            .Any(waiting => waiting.GetProperty("offeredUnitId").ValueKind == JsonValueKind.String);
}
