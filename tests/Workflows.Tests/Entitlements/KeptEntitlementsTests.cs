using OpcOnboarding.Workflows.Entitlements;
using OpcOnboarding.Workflows.Policies;
using OpcOnboarding.Workflows.Tests.Policies;

namespace OpcOnboarding.Workflows.Tests.Entitlements;

/// <summary>What was asked for is found again whatever the order of the form's items has become.</summary>
public sealed class KeptEntitlementsTests
{
    private const string Third = """{"name":"a","level":"National","prize":"Third","projectLandedInYancheng":true}""";
    private const string First = """{"name":"b","level":"National","prize":"First","projectLandedInYancheng":true}""";
    private const string EarlierFirst = """{"name":"b","contractDate":"2026-01-05","level":"National","prize":"First","projectLandedInYancheng":true}""";
    private const string Unmarked = """{"level":"National","prize":"Third","projectLandedInYancheng":true}""";
    private const string UnmarkedInAnotherOrder = """{"projectLandedInYancheng":true,"prize":"Third","level":"National"}""";

    [Fact]
    public void Ids_MarkedItemsInAnotherOrder_FollowTheirMarks()
    {
        var (before, after) = (Prizes(Third, First), Prizes(EarlierFirst, Third));

        Assert.Equal(["name a", "name b"], before.Select(entitlement => entitlement.Benefit.Subject));
        Assert.Equal([before[1].Id, before[0].Id], after.Select(entitlement => entitlement.Id));
        Assert.Matches("^YC-11\\.2-i[0-9a-f]{12}$", before[0].Id);
    }

    [Fact]
    public void Ids_UnmarkedItemsInAnotherOrder_FollowWhatTheySay()
    {
        var other = Unmarked.Replace("Third", "First", StringComparison.Ordinal);
        var (before, after) = (Prizes(Unmarked, other), Prizes(other, UnmarkedInAnotherOrder));

        Assert.Equal([before[1].Id, before[0].Id], after.Select(entitlement => entitlement.Id));
        Assert.NotEqual(before[0].Id, before[1].Id);
    }

    [Fact]
    public void Ids_TwoOfOneMark_AreToldApartByWhatTheySay()
    {
        var other = First.Replace("\"b\"", "\"a\"", StringComparison.Ordinal);
        var (before, after) = (Prizes(Third, other), Prizes(other, Third));

        Assert.Equal([before[1].Id, before[0].Id], after.Select(entitlement => entitlement.Id));
    }

    [Fact]
    public void Named_KeptUnderItsNumber_IsFoundByItsMarkInAnotherOrder()
    {
        var kept = Prizes(Third, First)[0].Benefit with { ItemKey = null };

        var named = KeptEntitlements.Named(Prizes(EarlierFirst, Third), new Dictionary<string, Benefit> { ["YC-11.2-1"] = kept });

        Assert.Equal("YC-11.2-1", named[1].Id);
        Assert.StartsWith("YC-11.2-i", named[0].Id, StringComparison.Ordinal);
    }

    [Fact]
    public void Named_KeptUnderItsNumberWithoutMark_IsFoundByItsPlaceIfThatGivesTheSame()
    {
        var kept = new Dictionary<string, Benefit> { ["YC-11.2-1"] = Prizes(Unmarked)[0].Benefit with { ItemKey = null } };

        Assert.Equal("YC-11.2-1", KeptEntitlements.Named(Prizes(Unmarked, First), kept)[0].Id);
        Assert.NotEqual("YC-11.2-1", KeptEntitlements.Named(Prizes(First), kept)[0].Id);
    }

    [Fact]
    public void LacksItem_AnotherTextForAnItemAskedFor_IsTold()
    {
        var asked = Prizes(Unmarked)[0];
        var kept = new Dictionary<string, Benefit> { [asked.Id] = asked.Benefit };
        var rewritten = Prizes(Unmarked.Replace("Third", "First", StringComparison.Ordinal));

        Assert.True(KeptEntitlements.LacksItem("YC-11.2", rewritten, kept));
        Assert.False(KeptEntitlements.LacksItem("YC-11.2", Prizes(First, Unmarked), kept));
        Assert.False(KeptEntitlements.LacksItem("YC-11.3", rewritten, kept));
    }

    [Fact]
    public void Differ_AnotherSumByTheSameEdition_IsTold()
    {
        var asked = Prizes(Third)[0].Benefit;

        Assert.True(KeptEntitlements.Differ(asked, asked with { AmountFen = 1 }));
        Assert.False(KeptEntitlements.Differ(asked, asked with { ReasonZh = "……" }));
        Assert.False(KeptEntitlements.Differ(asked, asked with { AmountFen = 1, PackVersion = "another" }));
    }

    private static List<Entitlement> Prizes(params string[] items) =>
        [.. Entitlement.Among(CaseText.Evaluate($$"""{"competitions":[{{string.Join(',', items)}}]}""").Benefits).Where(entitlement => entitlement.Benefit.ClauseId == "YC-11.2")];
}
