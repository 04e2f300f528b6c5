using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Tests.Support;
using OpcOnboarding.Workflows;
using static OpcOnboarding.Workflows.Activities;
using static OpcOnboarding.Workflows.StepKind;

namespace OpcOnboarding.Functions.Tests.Outcomes;

public sealed class MentorPairingOutcomeTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Propose_FormWithWishes_TakesTheBestScoreAndSaysWhy()
    {
        await using var world = await StartAsync(count: 8, places: 5);
        var caseId = await world.AddCaseAsync(change: form => form["mentor"] = new JsonObject { ["fields"] = new JsonArray("Technology"), ["stage"] = "Seed" });

        var result = await world.RunAsync(ProposeOutcome, caseId, MentorPairing);

        // Technology ×3, 人工智能应用 ×2, Seed 1, Lanhai 1.
        var proposals = (await world.ProposalOfAsync(caseId, MentorPairing))!["proposals"]!.AsArray();
        Assert.EndsWith("mentor-yancheng-01", result.Value, StringComparison.Ordinal);
        Assert.Equal(7, (int)proposals[0]!["score"]!);
        Assert.Equal(4, proposals[0]!["reasons"]!.AsArray().Count);
        Assert.Equal(4, proposals[0]!["reasonsEn"]!.AsArray().Count);
        Assert.True((bool)proposals[0]!["held"]!);
        Assert.Equal(3, proposals.Count);
    }

    [Fact]
    public async Task Propose_RunAgainAfterItsResultWasLost_ReservesOnePlace()
    {
        await using var world = await StartAsync(count: 8, places: 5);
        var caseId = await world.AddCaseAsync();

        var first = await world.RunAsync(ProposeOutcome, caseId, MentorPairing);
        var second = await world.RunAsync(ProposeOutcome, caseId, MentorPairing);

        Assert.True(first.Done);
        Assert.Equal(first, second);
        Assert.Equal(1, await TotalLoadAsync(world));
    }

    [Fact]
    public async Task Propose_TwentyCasesForSixPlaces_NeverExceedsAMentor()
    {
        await using var world = await StartAsync(count: 3, places: 2);
        var cases = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => world.AddCaseAsync()));

        var results = await Task.WhenAll(cases.Select(caseId => world.RunAsync(ProposeOutcome, caseId, MentorPairing)));

        var paired = results.Where(result => result.Done).CountBy(result => result.Value!).ToList();
        Assert.Equal(3, paired.Count);
        Assert.All(paired, mentor => Assert.Equal(2, mentor.Value));
        Assert.Equal(6, await TotalLoadAsync(world));
    }

    [Fact]
    public async Task Choose_AnotherMentor_MovesThePlaceOnce()
    {
        await using var world = await StartAsync(count: 8, places: 1);
        var caseId = await world.AddCaseAsync();
        await world.RunAsync(ProposeOutcome, caseId, MentorPairing);
        var other = (string)(await world.ProposalOfAsync(caseId, MentorPairing))!["proposals"]![1]!["mentorId"]!;

        var first = await world.RunAsync(ChooseProposal, caseId, MentorPairing, choice: other);
        var second = await world.RunAsync(ChooseProposal, caseId, MentorPairing, choice: other);

        Assert.Equal(new EffectResult(true, other), first);
        Assert.Equal(first, second);
        Assert.Equal(1, await LoadAsync(world, other));
        Assert.Equal(1, await TotalLoadAsync(world));
    }

    [Fact]
    public async Task Choose_FullOrUnknownMentor_KeepsWhatIsReserved()
    {
        await using var world = await StartAsync(count: 2, places: 1);
        var (former, caseId) = (await world.AddCaseAsync(), await world.AddCaseAsync());
        var full = (await world.RunAsync(ProposeOutcome, former, MentorPairing)).Value;
        var own = (await world.RunAsync(ProposeOutcome, caseId, MentorPairing)).Value;

        Assert.False((await world.RunAsync(ChooseProposal, caseId, MentorPairing, choice: full)).Done);
        Assert.False((await world.RunAsync(ChooseProposal, caseId, MentorPairing, choice: "mentor-nobody")).Done);

        Assert.Equal(1, await LoadAsync(world, own!));
    }

    [Fact]
    public async Task Confirm_Reserved_StoresAValidOutcomeOnce()
    {
        await using var world = await StartAsync(count: 8, places: 5);
        var caseId = await world.AddCaseAsync();
        var reserved = (await world.RunAsync(ProposeOutcome, caseId, MentorPairing)).Value;
        var command = await world.AddCommandAsync(
            caseId, new JsonObject { ["outcome"] = new JsonObject { ["firstMeetingAt"] = "2026-11-25T10:00:00+08:00", ["channel"] = "线上" } });

        var first = await world.RunAsync(ConfirmOutcome, caseId, MentorPairing, commandId: command);
        var second = await world.RunAsync(ConfirmOutcome, caseId, MentorPairing, commandId: command);

        var outcome = world.OutcomeOf(caseId, MentorPairing);
        Assert.Equal(first, second);
        Assert.Equal(reserved, (string?)outcome!["mentorId"]);
        Assert.Equal("线上", (string?)outcome["channel"]);
        Assert.Empty(OutcomeFaults.Of(MentorPairing, outcome, world.Clock));
        Assert.Equal(1, await TotalLoadAsync(world));
    }

    [Fact]
    public async Task Release_Twice_FreesThePlaceOnce()
    {
        await using var world = await StartAsync(count: 1, places: 2);
        var (former, other) = (await world.AddCaseAsync(), await world.AddCaseAsync());
        await world.RunAsync(ProposeOutcome, former, MentorPairing);
        await world.RunAsync(ProposeOutcome, other, MentorPairing);

        await world.RunAsync(ReleaseHold, former, MentorPairing);
        await world.RunAsync(ReleaseHold, former, MentorPairing);

        Assert.Equal(1, await TotalLoadAsync(world));
        Assert.Null(await world.ProposalOfAsync(former, MentorPairing));
    }

    private Task<OutcomeWorld> StartAsync(int count, int places) =>
        OutcomeWorld.StartAsync(azurite, SampleCity.CopyOf("yancheng").WithMentors(count, places));

    private static async Task<int> LoadAsync(OutcomeWorld world, string mentorId) => (await LoadsAsync(world)).GetValueOrDefault(mentorId);

    private static async Task<int> TotalLoadAsync(OutcomeWorld world) => (await LoadsAsync(world)).Values.Sum();

    private static Task<IReadOnlyDictionary<string, int>> LoadsAsync(OutcomeWorld world) =>
        new PlaceBook(world.Tables.Mentors, "pair:").CountAsync(world.City.Key, CancellationToken.None);
}
