using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.Retention;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Tests.Retention;

public sealed class RetentionRuleTests
{
    // 23:30 in Beijing on 31 December 2026.
    private static readonly DateTimeOffset s_end = new(2026, 12, 31, 15, 30, 0, TimeSpan.Zero);

    private readonly RetentionRule sut = new(new ServiceSettings { DataFolder = "", Environment = "Production" });

    [Theory]
    [InlineData(CaseState.Completed, "2056-12-31")]
    [InlineData(CaseState.Refused, "2036-12-31")]
    [InlineData(CaseState.Withdrawn, "2036-12-31")]
    [InlineData(CaseState.InProgress, null)]
    [InlineData(CaseState.Suspended, null)]
    [InlineData(CaseState.Draft, null)]
    public void EndsOn_ByHowTheCaseEnded(CaseState state, string? expected) =>
        Assert.Equal(expected is null ? null : DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), sut.EndsOn(In(state), [Entry(new RetryOrdered(), s_end)]));

    [Fact]
    public void EndsOn_RunsFromTheLastMatter_ErasuresAside() => Assert.Equal(
        new DateOnly(2057, 1, 1),
        sut.EndsOn(
            In(CaseState.Completed),
            [Entry(new RetryOrdered(), s_end), Entry(new RetryOrdered(), s_end.AddHours(1)), Entry(new ErasureProposed(ErasureGround.Request, "x"), s_end.AddYears(3))]));

    private static OnboardingCase In(CaseState state) =>
        new() { CaseId = "c", JourneyVersion = "1", CalendarVersion = "1", EntityType = EntityType.OnePersonLimitedCompany, State = state };

    private static JournalEntry Entry(CaseEvent happened, DateTimeOffset at) =>
        new() { Sequence = 1, At = at, Actor = new JournalActor("system", "system", null), Event = happened, JourneyVersion = "1" };
}
