using OpcOnboarding.Durable.Embedded.Operations;
using OpcOnboarding.Functions.Operations;

namespace OpcOnboarding.Functions.Tests.Operations;

/// <summary>Each alarm of <c>opc status</c>: the state that raises it and it alone, and the state next to it that does not.</summary>
public sealed class StatusProblemsTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 16, 2, 0, 0, TimeSpan.Zero);
    private static readonly TroubledInstance s_stopped = new("case:1", "System.InvalidOperationException", s_now);
    private static readonly RunningActivity s_hanging = new("case:1", "IssueVouchers", TaskHubLive.LongRun);
    private static readonly TaskHubLive s_live = new([], [], 0, 0, 0, IsStorageFailing: false);
    private static readonly Surroundings s_all = new(DocumentsAnswer: true, IsCheckpointLate: false, IsScanLate: false);
    private static readonly TaskHubStatus s_sound = new(Owner(s_now.AddSeconds(30)), 1, 10, 8, 0, [], s_live);

    private static readonly Dictionary<string, TaskHubStatus> s_raising = new()
    {
        ["noOwner"] = s_sound with { Owner = null },
        ["ownerSilent"] = s_sound with { Owner = Owner(s_now.AddTicks(-1)), Live = null },
        ["storageFails"] = s_sound with { Live = s_live with { IsStorageFailing = true } },
        ["timersOverdue"] = s_sound with { OverdueInstances = 1 },
        ["orchestrationFailed"] = s_sound with { Failed = [s_stopped] },
        ["activityFails"] = s_sound with { Live = s_live with { FailingActivities = [Failing(5)] } },
        ["activityHangs"] = s_sound with { Live = s_live with { LongRunning = [s_hanging] } },
        ["ownershipFlaps"] = s_sound with { Live = s_live with { RecentTakeovers = 3 } },
        ["ownershipUnreadable"] = s_sound with { Owner = null, Refusals = ["The row can't be read."] },
    };

    private static readonly Dictionary<string, TaskHubStatus> s_quiet = new()
    {
        ["the hub is sound"] = s_sound,
        ["another engine runs the hub"] = s_sound with { Owner = null, IsManaged = true },
        ["asked at a standby while the owner lives"] = s_sound with { Owner = Owner(s_now), Live = null },
        ["the owner itself answers, late with its sign of life"] = s_sound with { Owner = Owner(s_now.AddTicks(-1)) },
        ["storage failed, and answers again"] = s_sound with { Live = s_live with { StorageFailures = 7 } },
        ["the process started and took over once more"] = s_sound with { Live = s_live with { RecentTakeovers = 2 } },
        ["activities failed a few times"] = s_sound with { Live = s_live with { FailingActivities = [Failing(4), Failing(4)] } },
    };

    public static TheoryData<string> Raised => [.. s_raising.Keys];

    public static TheoryData<string> Quiet => [.. s_quiet.Keys];

    [Theory, MemberData(nameof(Raised))]
    public void State_InTrouble_RaisesItsOwnAlarmAndNoOther(string problem) => Assert.Equal([problem], StatusProblems.Of(s_raising[problem], [], s_all, s_now));

    [Theory, MemberData(nameof(Quiet))]
    public void State_ThatPassesByItself_RaisesNoAlarm(string state) => Assert.Empty(StatusProblems.Of(s_quiet[state], [], s_all, s_now));

    [Fact]
    public void Case_SetAside_RaisesItsAlarm() =>
        Assert.Equal(["caseQuarantined"], StatusProblems.Of(s_sound, [new StoppedView("1", "case:1", s_stopped.Reason, s_now)], s_all, s_now));

    [Fact]
    public void Documents_ThatDoNotAnswer_RaiseTheirAlarm() =>
        Assert.Equal(["documentsFail"], StatusProblems.Of(s_sound, [], s_all with { DocumentsAnswer = false }, s_now));

    [Fact]
    public void Checkpoint_Missing_RaisesItsAlarm() =>
        Assert.Equal(["checkpointLate"], StatusProblems.Of(s_sound, [], s_all with { IsCheckpointLate = true }, s_now));

    [Fact]
    public void Scan_Missing_RaisesItsAlarm() => Assert.Equal(["scanLate"], StatusProblems.Of(s_sound, [], s_all with { IsScanLate = true }, s_now));

    [Theory]
    [InlineData(null, 60, false)]
    [InlineData(null, 61, true)]
    [InlineData(-420, 600, false)]
    [InlineData(-421, 600, true)]
    [InlineData(-1000, 61, true)]
    [InlineData(-1000, 60, false)]
    public void Scan_MissingForAnHourMoreThanItsPace_IsLate(int? scannedMinutesFromNow, int ownerForMinutes, bool isLate) => Assert.Equal(
        isLate,
        StatusProblems.IsScanLate(scannedMinutesFromNow is { } minutes ? s_now.AddMinutes(minutes) : null, s_now.AddMinutes(-ownerForMinutes), s_now));

    [Fact]
    public void State_WithEveryTrouble_RaisesAllAlarms()
    {
        var worst = s_sound with
        {
            OverdueInstances = 2,
            Failed = [s_stopped],
            Owner = null,
            Live = s_live with { IsStorageFailing = true, FailingActivities = [Failing(99)], LongRunning = [s_hanging], RecentTakeovers = 9 },
        };

        var problems = StatusProblems.Of(worst, [new StoppedView("1", "case:1", s_stopped.Reason, s_now)], new Surroundings(DocumentsAnswer: false, IsCheckpointLate: true, IsScanLate: true), s_now);

        Assert.Equal(
            ["noOwner", "storageFails", "documentsFail", "timersOverdue", "orchestrationFailed", "caseQuarantined", "activityFails", "activityHangs", "ownershipFlaps", "checkpointLate", "scanLate"], problems);
    }

    private static TaskHubOwner Owner(DateTimeOffset expiresAt) => new("owner-1", s_now.AddDays(-1), expiresAt.AddSeconds(-30), expiresAt);

    private static FailingActivity Failing(int failures) => new("case:1", "IssueVouchers", failures, "System.InvalidOperationException", s_now);
}
