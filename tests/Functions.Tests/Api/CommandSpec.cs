using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Api;

/// <summary>One command of design.md section 8 at a case where it is permitted.</summary>
/// <param name="Name">The command, as a test's name.</param>
/// <param name="Reach">Brings a case to where it is permitted.</param>
/// <param name="By">Who gives it.</param>
/// <param name="Route">Behind the case's address.</param>
/// <param name="Body">What it carries.</param>
internal sealed record CommandSpec(string Name, Func<OnboardingServer, Task<OnboardedCase>> Reach, Func<OnboardedCase, Task<Caller>> By, string Route, object Body)
{
    /// <summary>False where the command may be given again and again.</summary>
    public bool EndsItself { get; init; } = true;

    public static IReadOnlyList<CommandSpec> All { get; } =
    [
        OfCase("submit", server => Scenario.DraftAsync(server), Founder, new { }) with { Route = "/submit" },
        OfCase("accept", server => Scenario.SubmittedAsync(server), Window, new { }),
        OfCase("acceptWithDeficiency", server => Scenario.SubmittedAsync(server, "P04"), Window,
            new { items = new[] { new { material = "DomicileProof" } }, promise = "五日内补交" }),
        OfCase("requestSupplement", server => Scenario.SubmittedAsync(server), Window, Scenario.Items("Articles")),
        OfCase("refuseAcceptance", server => Scenario.SubmittedAsync(server), Window, Scenario.Words),
        OfCase("resubmit", server => Scenario.AwaitingSupplementAsync(server), Founder, new { }),
        OfCase("supply", UploadedAsync, Founder, new { }),
        OfCase("confirmSupply", server => Scenario.DeficiencySuppliedAsync(server), Window, new { items = new[] { "d1" } }),
        OfCase("rejectSupply", server => Scenario.DeficiencySuppliedAsync(server), Window, new { items = new[] { "d1" }, reason = "缺少签章" }),
        OfCase("suspend", server => Scenario.InProgressAsync(server), Window, new { reason = "等待裁定" }),
        OfCase("resume", server => Scenario.SuspendedAsync(server), Window, new { }),
        OfCase("withdraw", server => Scenario.InProgressAsync(server), Founder, new { }),
        OfCase("terminate", server => Scenario.InProgressAsync(server), one => one.AdministratorAsync(), new { reason = "重复申请" }),
        OfStep("registration", "approve", server => Scenario.InProgressAsync(server), Desk("registration"), new { }),
        OfStep("bankAccount", "approve", server => Scenario.RegisteredAsync(server), Desk("bankAccount"), new { }),
        OfStep("workspace", "approve", server => Scenario.RegisteredAsync(server), Desk("workspace"), new { }),
        OfStep("registration", "requestSupplement", server => Scenario.InProgressAsync(server), Desk("registration"), Scenario.Items("Articles")),
        OfStep("registration", "supply", AskedAsync, Founder, new { }),
        OfStep("registration", "refuse", server => Scenario.InProgressAsync(server), Desk("registration"), Scenario.Words),
        OfStep("registration", "suspendStep", server => Scenario.InProgressAsync(server), Desk("registration"), new { reason = "现场核查" }),
        OfStep("registration", "resumeStep", SuspendedStepAsync, Desk("registration"), new { }),
        // Three days are all that registration may be extended by.
        OfStep("registration", "extend", server => Scenario.InProgressAsync(server), one => one.SupervisorAsync(), new { reason = "情况复杂", workingDays = 3 }),
        OfStep("registration", "redo", RefusedAsync, Founder, new { }),
        OfStep("registration", "requestReconsideration", RefusedAsync, Founder, new { reason = "材料齐全" }),
        OfStep("mentorPairing", "waiveRedo", RefusedPairingAsync, Founder, new { }),
        OfStep("registration", "revoke", server => Scenario.RegisteredAsync(server), one => one.SupervisorAsync(), Scenario.Words),
        OfStep("vouchers", "skip", server => Scenario.InProgressAsync(server), Founder, new { }),
        new("assignment", server => Scenario.InProgressAsync(server), one => one.SupervisorAsync(), "/assignment",
            new { subject = "officer-case-2-yancheng", reason = "休假" }) { EndsItself = false },
        new("revoke of a completed case", server => Scenario.CompletedAsync(server), one => one.SupervisorAsync(),
            "/steps/registration/triggers/revoke", Scenario.Words),
    ];

    private static CommandSpec OfCase(string trigger, Func<OnboardingServer, Task<OnboardedCase>> reach, Func<OnboardedCase, Task<Caller>> by, object body) =>
        new(trigger, reach, by, $"/triggers/{trigger}", body);

    private static CommandSpec OfStep(string step, string trigger, Func<OnboardingServer, Task<OnboardedCase>> reach, Func<OnboardedCase, Task<Caller>> by, object body) =>
        new($"{step} {trigger}", reach, by, $"/steps/{step}/triggers/{trigger}", body);

    private static Task<Caller> Founder(OnboardedCase onboarded) => onboarded.FounderAsync();

    private static Task<Caller> Window(OnboardedCase onboarded) => onboarded.WindowAsync();

    private static Func<OnboardedCase, Task<Caller>> Desk(string step) => onboarded => onboarded.DeskAsync(step);

    private static async Task<OnboardedCase> UploadedAsync(OnboardingServer server)
    {
        var open = await Scenario.DeficiencyOpenAsync(server);
        await open.UploadAsync("DomicileProof");
        return open;
    }

    private static async Task<OnboardedCase> AskedAsync(OnboardingServer server)
    {
        var inProgress = await Scenario.InProgressAsync(server);
        await inProgress.MoveStepAsync("registration", "requestSupplement", Scenario.Items("Articles"));
        await inProgress.UploadAsync("Articles");
        return inProgress;
    }

    private static async Task<OnboardedCase> SuspendedStepAsync(OnboardingServer server)
    {
        var inProgress = await Scenario.InProgressAsync(server);
        await inProgress.MoveStepAsync("registration", "suspendStep", new { reason = "现场核查" });
        return inProgress;
    }

    private static async Task<OnboardedCase> RefusedAsync(OnboardingServer server)
    {
        var inProgress = await Scenario.InProgressAsync(server);
        await inProgress.MoveStepAsync("registration", "refuse", Scenario.Words);
        return inProgress;
    }

    private static async Task<OnboardedCase> RefusedPairingAsync(OnboardingServer server)
    {
        var inProgress = await Scenario.InProgressAsync(server);
        await inProgress.MoveStepAsync("mentorPairing", "refuse", Scenario.Words);
        return inProgress;
    }
}
