using OpcOnboarding.Workflows.Mentors;
using OpcOnboarding.Workflows.Tests.Play;

namespace OpcOnboarding.Workflows.Tests.Mentors;

public sealed class MentorAskingTests
{
    private static readonly DateTimeOffset s_until = Beijing.At("2026-11-24 17:30");
    private readonly List<MentorQuestion> expired = [];

    [Fact]
    public void Begin_FirstIsFull_AsksTheNextWithRoom()
    {
        var asking = MentorAsking.Begin(["m1", "m2", "m3"], 4, id => id != "m1", s_until);

        Assert.Equal(("m2", 5, AskingState.Asked, s_until), (asking.Mentor, asking.Number, asking.State, asking.Until));
        Assert.Empty(asking.Declined);
    }

    [Fact]
    public void Decline_OneAfterTheOther_EndsWithTheDesk()
    {
        var asking = MentorAsking.Begin(["m1", "m2"], 0, _ => true, s_until);
        var second = asking.Decline(_ => true, s_until.AddDays(1));
        var last = second.Decline(_ => true, s_until.AddDays(2));

        Assert.Equal(("m2", 2, s_until.AddDays(1)), (second.Mentor, second.Number, second.Until));
        Assert.Equal((AskingState.Exhausted, null, null), (last.State, last.Mentor, last.Until));
        Assert.Equal(["m1", "m2"], last.Declined);
    }

    [Fact]
    public void Accept_EndsTheQuestion()
    {
        var accepted = MentorAsking.Begin(["m1"], 0, _ => true, s_until).Accept();

        Assert.Equal((AskingState.Accepted, "m1", null), (accepted.State, accepted.Mentor, accepted.Until));
    }

    [Fact]
    public void Begin_NobodyHasRoom_IsExhaustedAtOnce() =>
        Assert.Equal(AskingState.Exhausted, MentorAsking.Begin(["m1", "m2"], 0, _ => false, s_until).State);

    [Fact]
    public void EndOf_TwoWorkingDays_SkipsTheWeekend() =>
        Assert.Equal(s_until, MentorAsking.EndOf(Beijing.At("2026-11-20 10:00"), Calendars.Current));

    [Theory]
    [InlineData(0, true)]
    [InlineData(59, true)]
    [InlineData(60, false)]
    [InlineData(-60, false)]
    public void Overlaps_TouchingAppointments_DoNot(int minutesLater, bool expected)
    {
        var first = new MentorAppointment(s_until, 60, MeetingChannel.Online, 0);

        Assert.Equal(expected, first.Overlaps(first with { At = s_until.AddMinutes(minutesLater) }));
    }

    [Fact]
    public void RunAsync_AtTheEnd_HasTheNextAskedOnceAlsoAfterTheProcessWasDown()
    {
        var question = new MentorQuestion("c1", 2, s_until);
        var host = new PlayedHost(new MentorQuestionOrchestrator(), (name, input) => Expire(name, input));
        host.Start(MentorQuestionOrchestrator.Name, question.InstanceId, question, Beijing.At("2026-11-20 10:00"));
        host.MoveTo(s_until.AddSeconds(-1));
        Assert.Empty(expired);
        host.GoDown();
        host.MoveTo(s_until.AddDays(1));
        host.ComeUp();

        Assert.Equal([question], expired);
        Assert.NotNull(host.Completion);
    }

    private bool Expire(string name, string? input)
    {
        Assert.Equal(Activities.AskNextMentor, name);
        expired.Add((MentorQuestion)JsonDataConverter.Default.Deserialize(input, typeof(MentorQuestion))!);
        return true;
    }
}
