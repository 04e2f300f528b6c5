using System.Globalization;
using OpcOnboarding.Functions.Audit.Search;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Texts;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Tests.Audit.Search;

/// <summary>Each way to stand out, at its edges.</summary>
public sealed class OutliersTests
{
    // A Monday, 10:00 in Beijing.
    private static readonly DateTimeOffset Morning = new(2026, 11, 16, 2, 0, 0, TimeSpan.Zero);
    private static readonly JournalActor Officer = new("officer-registration-yancheng", "reviewer", null);
    private static readonly JournalActor Founder = new("founder-lin", "founder", null);
    private static readonly JournalActor System = new("system", "system", null);

    [Theory]
    [InlineData(29, 1)]
    [InlineData(30, 0)]
    public void QuickDecision_IsOneWithinFewerSeconds(int seconds, int expected)
    {
        var found = Find(
            Outlier.QuickDecision,
            (Morning, System, Began()),
            (Morning.AddSeconds(seconds), Officer, Approved()));

        Assert.Equal(expected, found.Count);
        Assert.All(found, quick => Assert.Equal((2, seconds), (quick.Entry.Sequence, quick.Seconds)));
    }

    [Fact]
    public void QuickDecision_CountsFromTheLastTimeTheDeskGotIt_AndNeverForTheFounder()
    {
        Assert.Empty(Find(Outlier.QuickDecision, (Morning, System, Began()), (Morning.AddHours(1), Officer, Approved())));
        Assert.Single(Find(
            Outlier.QuickDecision,
            (Morning, System, Began()),
            (Morning.AddHours(1), Founder, Began()),
            (Morning.AddHours(1).AddSeconds(3), Officer, Approved())));
        Assert.Empty(Find(Outlier.QuickDecision, (Morning, System, Began()), (Morning, Founder, Approved())));
    }

    [Fact]
    public void QuickDecision_OfTheWindow_CountsFromTheSubmission() => Assert.Single(Find(
        Outlier.QuickDecision,
        (Morning, Founder, new CaseMoved(Trigger.Submit, CaseState.Draft, CaseState.Submitted, default)),
        (Morning.AddSeconds(5), Officer, new CaseMoved(Trigger.Accept, CaseState.Submitted, CaseState.InProgress, default))));

    [Theory]
    [InlineData("2026-11-16T01:00:00Z", 0)]
    [InlineData("2026-11-16T00:59:59Z", 1)]
    [InlineData("2026-11-16T09:30:00Z", 0)]
    [InlineData("2026-11-16T09:30:01Z", 1)]
    [InlineData("2026-11-15T02:00:00Z", 1)]
    public void AfterHours_IsOutsideOfOfficeTime(string at, int expected) =>
        Assert.Equal(expected, Find(Outlier.AfterHours, (DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), Officer, Approved())).Count);

    [Fact]
    public void AfterHours_IsNotAskedOfFoundersAndTheSystem() =>
        Assert.Empty(Find(Outlier.AfterHours, (Morning.AddHours(10), Founder, Approved()), (Morning.AddHours(10), System, Began())));

    [Fact]
    public void LateNotice_IsADeemedAcceptanceOrAnOverdueDesk() => Assert.Equal(2, Find(
        Outlier.LateNotice,
        (Morning, System, new CaseMoved(Trigger.DeemAccepted, CaseState.Submitted, CaseState.InProgress, default)),
        (Morning, System, new MarkOverdue(StepKind.Registration, default)),
        (Morning, Officer, Approved())).Count);

    [Fact]
    public void SecondDemand_IsOneOfTheSameDesk()
    {
        var found = Find(
            Outlier.SecondDemand,
            (Morning, Officer, Demand(null)),
            (Morning, Officer, Demand(StepKind.Registration)),
            (Morning, Officer, Demand(StepKind.Registration)));

        Assert.Equal(3, Assert.Single(found).Entry.Sequence);
    }

    [Fact]
    public void SamePerson_IsTheOpeningOfACaseWithARepeatedIdentity()
    {
        var opened = new CaseOpened("1", "1", EntityType.OnePersonLimitedCompany, [], false, 1);
        var repeated = new CaseFinding("founder.residentId", CaseJson.Name(TextKey.FindingIdentityRepeated), "", "");
        var named = repeated with { Code = CaseJson.Name(TextKey.FindingNameRepeated) };

        Assert.Single(Find(Outlier.SamePerson, [repeated], (Morning, Founder, opened)));
        Assert.Empty(Find(Outlier.SamePerson, [named], (Morning, Founder, opened)));
    }

    private static StepMoved Began() => new(StepKind.Registration, 1, Trigger.Unblock, StepState.NotStarted, StepState.InReview);

    private static StepMoved Approved() => new(StepKind.Registration, 1, Trigger.Approve, StepState.InReview, StepState.Completed);

    private static ItemsRequested Demand(StepKind? step) => new(step, [], default);

    private static List<(JournalEntry Entry, long? Seconds)> Find(Outlier outlier, params (DateTimeOffset At, JournalActor Actor, CaseEvent Event)[] happened) => Find(outlier, [], happened);

    private static List<(JournalEntry Entry, long? Seconds)> Find(
        Outlier outlier, IReadOnlyList<CaseFinding> findings, params (DateTimeOffset At, JournalActor Actor, CaseEvent Event)[] happened)
    {
        var file = new CaseFile { CaseId = "c", CaseNumber = "n", CityKey = "yancheng", City = "", District = "", Founder = "founder-lin", CreatedAt = Morning, Findings = findings };
        var entries = happened.Select((one, index) => new JournalEntry { Sequence = index + 1, At = one.At, Actor = one.Actor, Event = one.Event, JourneyVersion = "1" });
        return [.. Outliers.Of(new SearchedCase(file, CaseState.InProgress, [.. entries]), outlier, AuditQuery.QuickSeconds, Calendars.Current)];
    }
}
