using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Mentors;
using OpcOnboarding.Functions.Outcomes.Pairing;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Tests.Support;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Mentors;
using static OpcOnboarding.Workflows.Activities;
using static OpcOnboarding.Workflows.StepKind;

namespace OpcOnboarding.Functions.Tests.Outcomes;

/// <summary>F18: mentors are asked one after the other, on a real Azurite; no place is taken twice, and none is kept by who declined.</summary>
public sealed class MentorAskingTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Choose_TwoHundredForThreePlaces_ThreeAreAskedAndNoPlaceIsTakenTwice()
    {
        // Everybody has a place with the second one, so that everybody may ask the first one.
        var city = SampleCity.CopyOf("yancheng").WithMentors(2, 3);
        await using var world = await OutcomeWorld.StartAsync(azurite, city with { Mentors = [city.Mentors[0], city.Mentors[1] with { Capacity = 500 }] });
        var (wanted, other) = (world.City.Mentors[0].Id, world.City.Mentors[1].Id);
        var cases = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => world.AddCaseAsync()));
        foreach (var caseId in cases)
        {
            await world.RunAsync(ChooseProposal, caseId, MentorPairing, choice: other);
        }

        var answers = await Task.WhenAll(cases.Select(caseId => BeginAsync(world, caseId, wanted)));

        Assert.Equal(3, answers.Count(answer => answer.TryGet(out _, out _)));
        var counts = await CountsAsync(world);
        Assert.Equal((3, 197), (counts[wanted], counts[other]));
    }

    [Fact]
    public async Task Answer_Declines_MovesThePlaceToTheNextAndInTheEndFreesIt()
    {
        await using var world = await StartAsync(mentors: 3, places: 5);
        var caseId = await ProposedAsync(world);
        var ids = world.City.Mentors.Select(mentor => mentor.Id).ToArray();
        Assert.True((await BeginAsync(world, caseId, ids)).TryGet(out var asking, out _));

        foreach (var number in Enumerable.Range(1, 3))
        {
            Assert.Equal(ids[number - 1], asking!.Mentor);
            Assert.Equal([ids[number - 1]], (await CountsAsync(world)).Keys);
            Assert.Null(await ConfirmedAsync(world, caseId));
            Assert.True((await AnswerAsync(world, caseId, number, accepts: false)).TryGet(out asking, out _));
        }

        Assert.Equal(AskingState.Exhausted, asking!.State);
        Assert.Empty(await CountsAsync(world));
        Assert.Equal(3, world.Started.ById.Values.OfType<MentorQuestion>().Count());
        Assert.False((await AnswerAsync(world, caseId, 3, accepts: true)).TryGet(out _, out _));
    }

    [Fact]
    public async Task Answer_AcceptsAndTimePassesAtOnce_OneOfTheTwoCounts()
    {
        await using var world = await StartAsync(mentors: 2, places: 5);
        var caseId = await ProposedAsync(world);
        await BeginAsync(world, caseId, world.City.Mentors[0].Id, world.City.Mentors[1].Id);
        var question = Assert.Single(world.Started.ById.Values.OfType<MentorQuestion>());
        world.Clock.SetUtcNow(question.Until);

        var expired = world.Get<AskingDesk>().ExpireAsync(question, CancellationToken.None);
        var accepted = (await AnswerAsync(world, caseId, question.Number, accepts: true)).TryGet(out _, out _);

        Assert.NotEqual(accepted, await expired);
        var asking = await FindAsync(world, caseId);
        Assert.Equal(accepted ? (AskingState.Accepted, world.City.Mentors[0].Id) : (AskingState.Asked, world.City.Mentors[1].Id), (asking!.State, asking.Mentor));
        Assert.Equal([(asking.Mentor!, 1)], (await CountsAsync(world)).Select(count => (count.Key, count.Value)));
    }

    [Fact]
    public async Task Expire_RunAgainAfterItsAnswerWasLost_AsksTheNextOnce()
    {
        await using var world = await StartAsync(mentors: 3, places: 5);
        var caseId = await ProposedAsync(world);
        await BeginAsync(world, caseId, [.. world.City.Mentors.Select(mentor => mentor.Id)]);
        var question = Assert.Single(world.Started.ById.Values.OfType<MentorQuestion>());

        Assert.True(await world.Get<AskingDesk>().ExpireAsync(question, CancellationToken.None));
        Assert.False(await world.Get<AskingDesk>().ExpireAsync(question, CancellationToken.None));

        Assert.Equal(2, (await FindAsync(world, caseId))!.Number);
        Assert.Equal(2, world.Started.ById.Values.OfType<MentorQuestion>().Count());
    }

    [Fact]
    public async Task Confirm_AfterAcceptance_PairsWithWhoAccepted()
    {
        await using var world = await StartAsync(mentors: 3, places: 5);
        var caseId = await ProposedAsync(world);
        await BeginAsync(world, caseId, world.City.Mentors[2].Id);
        await AnswerAsync(world, caseId, 1, accepts: true);

        Assert.Equal(world.City.Mentors[2].Id, await ConfirmedAsync(world, caseId));
        Assert.False((await BeginAsync(world, caseId, world.City.Mentors[0].Id)).TryGet(out _, out _));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Choose_WhileAskedOrAccepted_IsRefusedAndNothingIsErased(bool accepted)
    {
        await using var world = await StartAsync(mentors: 3, places: 5);
        var caseId = await ProposedAsync(world);
        await BeginAsync(world, caseId, world.City.Mentors[2].Id);
        var meeting = new MentorAppointment(world.Clock.GetUtcNow().AddDays(1), 60, MeetingChannel.OnSite, 0);
        if (accepted)
        {
            await AnswerAsync(world, caseId, 1, accepts: true);
            await MeetAsync(world, caseId, meeting);
        }

        Assert.False((await world.RunAsync(ChooseProposal, caseId, MentorPairing, choice: world.City.Mentors[0].Id)).Done);

        var asking = (await FindAsync(world, caseId))!;
        Assert.Equal((accepted ? AskingState.Accepted : AskingState.Asked, world.City.Mentors[2].Id), (asking.State, asking.Mentor));
        Assert.Equal(accepted ? meeting : null, asking.Appointment);
        Assert.Equal([world.City.Mentors[2].Id], (await CountsAsync(world)).Keys);
    }

    [Fact]
    public async Task Confirm_GivenMentorWhileAsked_IsRefusedUntilThatOneHasAccepted()
    {
        await using var world = await StartAsync(mentors: 3, places: 5);
        var caseId = await ProposedAsync(world);
        var (asked, other) = (world.City.Mentors[2].Id, world.City.Mentors[0].Id);
        await BeginAsync(world, caseId, asked);

        Assert.Null(await ConfirmedAsync(world, caseId, asked));
        Assert.Null(await ConfirmedAsync(world, caseId, other));
        Assert.Equal(asked, (await FindAsync(world, caseId))!.Mentor);

        await AnswerAsync(world, caseId, 1, accepts: true);
        Assert.Null(await ConfirmedAsync(world, caseId, other));
        Assert.Equal(asked, await ConfirmedAsync(world, caseId, asked));
    }

    [Fact]
    public async Task Proposal_AfterAllDeclined_RanksThemStillAndTheQuestionsCountOn()
    {
        await using var world = await StartAsync(mentors: 3, places: 5);
        var caseId = await ProposedAsync(world);
        await BeginAsync(world, caseId, world.City.Mentors[0].Id);
        await AnswerAsync(world, caseId, 1, accepts: false);

        var proposal = (await world.ProposalOfAsync(caseId, MentorPairing))!;

        Assert.Null(proposal["heldMentorId"]);
        Assert.Equal(3, proposal["proposals"]!.AsArray().Count);
        Assert.All(proposal["proposals"]!.AsArray(), one => Assert.False((bool)one!["held"]!));
        Assert.False((await world.RunAsync(ChooseProposal, caseId, MentorPairing, choice: world.City.Mentors[1].Id)).Done);
        Assert.True((await BeginAsync(world, caseId, world.City.Mentors[1].Id)).TryGet(out var again, out _));
        Assert.Equal((world.City.Mentors[1].Id, 2), (again!.Mentor, again.Number));
    }

    /// <summary>The timer of an old question must never be taken for that of a new one.</summary>
    [Fact]
    public async Task Begin_AfterTheStepWasReleased_QuestionsCountOn()
    {
        await using var world = await StartAsync(mentors: 3, places: 5);
        var caseId = await ProposedAsync(world);
        await BeginAsync(world, caseId, world.City.Mentors[0].Id, world.City.Mentors[1].Id);
        await AnswerAsync(world, caseId, 1, accepts: false);
        var old = world.Started.ById.Values.OfType<MentorQuestion>().Single(question => question.Number == 2);

        await world.RunAsync(ReleaseHold, caseId, MentorPairing);
        await world.RunAsync(ProposeOutcome, caseId, MentorPairing, attempt: 2);
        Assert.True((await BeginAsync(world, caseId, world.City.Mentors[2].Id)).TryGet(out var again, out _));

        Assert.Equal(3, again!.Number);
        Assert.False(await world.Get<AskingDesk>().ExpireAsync(old, CancellationToken.None));
        Assert.Equal((AskingState.Asked, world.City.Mentors[2].Id), ((await FindAsync(world, caseId))!.State, (await FindAsync(world, caseId))!.Mentor));
        Assert.Equal(3, world.Started.ById.Values.OfType<MentorQuestion>().Count());
    }

    [Fact]
    public async Task Meet_SameMentorAtTheSameTime_OneFounderGetsTheTime()
    {
        await using var world = await StartAsync(mentors: 1, places: 9);
        var cases = new List<string>();
        foreach (var _ in Enumerable.Range(0, 6))
        {
            cases.Add(await ProposedAsync(world));
            await BeginAsync(world, cases[^1], world.City.Mentors[0].Id);
            await AnswerAsync(world, cases[^1], 1, accepts: true);
        }

        var meeting = new MentorAppointment(world.Clock.GetUtcNow().AddDays(3), 60, MeetingChannel.Online, 0);
        var made = await Task.WhenAll(cases.Select(caseId => MeetAsync(world, caseId, meeting)));

        Assert.Equal(1, made.Count(answer => answer.TryGet(out _, out _)));
        var loser = cases[made.ToList().FindIndex(answer => !answer.TryGet(out _, out _))];
        Assert.True((await MeetAsync(world, loser, meeting with { At = meeting.EndsAt })).TryGet(out var later, out _));
        Assert.True((await MeetAsync(world, loser, meeting with { At = meeting.EndsAt.AddHours(1) })).TryGet(out var moved, out _));
        Assert.Equal((0, 1), (later!.Appointment!.Sequence, moved!.Appointment!.Sequence));
    }

    [Fact]
    public async Task Rate_OnlyAfterTheAppointmentAndOnce()
    {
        await using var world = await StartAsync(mentors: 1, places: 5);
        var caseId = await ProposedAsync(world);
        await BeginAsync(world, caseId, world.City.Mentors[0].Id);
        await AnswerAsync(world, caseId, 1, accepts: true);
        var meeting = new MentorAppointment(world.Clock.GetUtcNow().AddDays(1), 60, MeetingChannel.OnSite, 0);
        await MeetAsync(world, caseId, meeting);

        Assert.False((await RateAsync(world, caseId, 5)).TryGet(out _, out _));
        world.Clock.SetUtcNow(meeting.EndsAt);
        Assert.True((await RateAsync(world, caseId, 4)).TryGet(out _, out _));
        Assert.False((await RateAsync(world, caseId, 1)).TryGet(out _, out _));

        Assert.Equal(4, (await FindAsync(world, caseId))!.Feedback!.Rating);
    }

    private Task<OutcomeWorld> StartAsync(int mentors, int places) => OutcomeWorld.StartAsync(azurite, SampleCity.CopyOf("yancheng").WithMentors(mentors, places));

    private static async Task<string> ProposedAsync(OutcomeWorld world)
    {
        var caseId = await world.AddCaseAsync();
        Assert.True((await world.RunAsync(ProposeOutcome, caseId, MentorPairing)).Done);
        return caseId;
    }

    private static async Task<Answer<MentorAsking>> BeginAsync(OutcomeWorld world, string caseId, params string[] mentorIds) =>
        await world.Get<AskingDesk>().BeginAsync(new AskingOrder(await RecordAsync(world, caseId)), mentorIds, CancellationToken.None);

    private static async Task<Answer<MentorAsking>> AnswerAsync(OutcomeWorld world, string caseId, int number, bool accepts) =>
        await world.Get<AskingDesk>().AnswerAsync(new AskingOrder(await RecordAsync(world, caseId)), number, accepts, CancellationToken.None);

    private static async Task<Answer<MentorAsking>> MeetAsync(OutcomeWorld world, string caseId, MentorAppointment meeting) =>
        await world.Get<AppointmentDesk>().MeetAsync(new AskingOrder(await RecordAsync(world, caseId)), meeting, CancellationToken.None);

    private static async Task<Answer<MentorAsking>> RateAsync(OutcomeWorld world, string caseId, int rating) =>
        await world.Get<AppointmentDesk>().RateAsync(new AskingOrder(await RecordAsync(world, caseId)), new MentorFeedback(rating, true, world.Clock.GetUtcNow()), CancellationToken.None);

    private static async Task<MentorAsking?> FindAsync(OutcomeWorld world, string caseId) =>
        await world.Get<AskingDesk>().FindAsync(await RecordAsync(world, caseId), CancellationToken.None);

    private static async Task<string?> ConfirmedAsync(OutcomeWorld world, string caseId) =>
        (await world.RunAsync(ConfirmOutcome, caseId, MentorPairing)).Done ? (string?)world.OutcomeOf(caseId, MentorPairing)!["mentorId"] : null;

    private static async Task<string?> ConfirmedAsync(OutcomeWorld world, string caseId, string mentorId)
    {
        var command = await world.AddCommandAsync(caseId, new JsonObject { ["outcome"] = new JsonObject { ["mentorId"] = mentorId } });
        var result = await world.RunAsync(ConfirmOutcome, caseId, MentorPairing, commandId: command);
        return result.Done ? (string?)world.OutcomeOf(caseId, MentorPairing)!["mentorId"] : null;
    }

    private static Task<IReadOnlyDictionary<string, int>> CountsAsync(OutcomeWorld world) =>
        world.Get<MentorDesk>().CountAsync(world.City.Key, CancellationToken.None);

    private static Task<CaseRecord> RecordAsync(OutcomeWorld world, string caseId) => world.Get<CaseStore>().GetAsync(caseId, CancellationToken.None);
}
