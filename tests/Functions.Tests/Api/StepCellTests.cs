using System.Net;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Tests.Support;
using static OpcOnboarding.Functions.Tests.Api.CellWorld;

namespace OpcOnboarding.Functions.Tests.Api;

/// <summary>Every step state, trigger and role: what is not in the table of design.md section 5 is refused in the order of section 8.</summary>
public sealed class StepCellTests(ApiServer api) : IClassFixture<ApiServer>
{
    private static readonly string[] s_nobody = [];

    // Of registration, which may not be left out, unless the step is named; what desk, head and founder may do.
    private static readonly Cell[] s_cells =
    [
        new("notStarted", "draft", server => Scenario.DraftAsync(server)),
        new("notStarted", "submitted", server => Scenario.SubmittedAsync(server)),
        new("notStarted", "awaitingSupplement", server => Scenario.AwaitingSupplementAsync(server)),
        new("notStarted", "bankAccount waits for registration", server => Scenario.InProgressAsync(server)) { Step = "bankAccount" },
        new("notStarted", "vouchers wait for registration", server => Scenario.InProgressAsync(server)) { Step = "vouchers", MayBeLeftOut = true },
        new("inReview", "registration", server => Scenario.InProgressAsync(server))
        {
            Desks = ["requestSupplement", "suspendStep", "approve", "refuse"],
            Heads = ["extend"],
        },
        new("inReview", "workspace before registration", server => Scenario.InProgressAsync(server))
        {
            Step = "workspace",
            Desks = ["requestSupplement", "suspendStep", "refuse"],
            Heads = ["extend"],
            MayBeLeftOut = true,
        },
        new("inReview", "workspace after registration", server => Scenario.RegisteredAsync(server))
        {
            Step = "workspace",
            Desks = ["requestSupplement", "suspendStep", "approve", "refuse"],
            Heads = ["extend"],
            MayBeLeftOut = true,
        },
        new("inReview", "deficiency open", server => Scenario.DeficiencyOpenAsync(server))
        {
            Desks = ["requestSupplement", "suspendStep", "refuse"],
            Heads = ["extend"],
        },
        new("inReview", "case suspended", server => Scenario.SuspendedAsync(server)),
        new("awaitingSupplement", "registration", AwaitingSupplementAsync) { Founders = ["supply"] },
        new("inSpecialProcedure", "registration", InSpecialProcedureAsync) { Desks = ["resumeStep"] },
        new("completed", "registration", server => Scenario.RegisteredAsync(server)) { Heads = ["revoke"] },
        new("completed", "case completed", server => Scenario.CompletedAsync(server)) { Heads = ["revoke"] },
        new("refused", "registration", RefusedAsync) { Founders = ["redo", "requestReconsideration", "waiveRedo"] },
        new("refused", "redo waived", server => Scenario.RefusedAsync(server)),
        new("lapsed", "registration", LapsedAsync) { Founders = ["redo", "requestReconsideration", "waiveRedo"] },
        new("revoked", "case completed", RevokedAsync),
        new("notApplicable", "vouchers", SkippedAsync) { Step = "vouchers" },
        new("cancelled", "case withdrawn", server => Scenario.WithdrawnAsync(server)),
    ];

    public static TheoryData<string> Names => [.. s_cells.Select(cell => cell.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Trigger_EveryRole_IsAnsweredAsTheTableOrders(string name)
    {
        var cell = s_cells.Single(cell => cell.Name == name);
        var onboarded = await cell.Reach(api.Server);
        Assert.Equal(cell.State, await onboarded.StepStateAsync(cell.Step));
        var faults = new List<string>();
        foreach (var (subject, party) in People(onboarded.Application.CityKey, cell.Step))
        {
            faults.AddRange(await FaultsAsync(cell, onboarded, subject, party));
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
        Assert.Equal(cell.State, await onboarded.StepStateAsync(cell.Step));
    }

    private async Task<List<string>> FaultsAsync(Cell cell, OnboardedCase onboarded, string subject, string? party)
    {
        var faults = new List<string>();
        var caller = await api.Server.AsAsync(subject);
        var permitted = cell.Of(party);
        foreach (var trigger in StepRows.Keys.Concat(["accept", "submit", "withdraw", "terminate", "nonsense", "Approve"]))
        {
            var hasRow = party is not null && StepRows.GetValueOrDefault(trigger)?.Contains(party) == true;
            if (Expected(party, StepRows.ContainsKey(trigger), hasRow, permitted.Contains(trigger), trigger) is { } expected
                && Fault(await onboarded.FireStepAsync(caller, cell.Step, trigger, null), expected, cell.State, permitted) is { } fault)
            {
                faults.Add($"{subject} {trigger}: {fault}");
            }
        }

        if (party is not (null or Administrator))
        {
            var told = OnboardedCase.Step(await onboarded.ViewAsync(caller), cell.Step).GetProperty("permittedTriggers").EnumerateArray().Select(trigger => trigger.GetString()!);
            if (!told.Order().SequenceEqual(permitted.Order()))
            {
                faults.Add($"{subject} is told: {string.Join(' ', told)}");
            }
        }

        return faults;
    }

    [Fact]
    public async Task Trigger_UnknownStep_Is404ForEverybody()
    {
        var onboarded = await Scenario.InProgressAsync(api.Server);
        foreach (var (subject, _) in People(onboarded.Application.CityKey, null))
        {
            foreach (var step in new[] { "Registration", "REGISTRATION", "nonsense", "0", "vouchers " })
            {
                var answer = await onboarded.FireStepAsync(await api.Server.AsAsync(subject), Uri.EscapeDataString(step), "approve", null);
                answer.MustBe(HttpStatusCode.NotFound, "notFound");
            }
        }
    }

    private static async Task<OnboardedCase> AwaitingSupplementAsync(OnboardingServer server)
    {
        var inProgress = await Scenario.InProgressAsync(server);
        await inProgress.MoveStepAsync("registration", "requestSupplement", Scenario.Items("Articles"));
        return inProgress;
    }

    private static async Task<OnboardedCase> InSpecialProcedureAsync(OnboardingServer server)
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

    private static async Task<OnboardedCase> LapsedAsync(OnboardingServer server)
    {
        var awaiting = await AwaitingSupplementAsync(server);
        var due = DateOnly.Parse((await awaiting.ViewAsync())["pendingItems"][0].GetProperty("dueOn").GetString()!);
        server.Clock.SetUtcNow(new DateTimeOffset(due.ToDateTime(new TimeOnly(18, 0)), TimeSpan.FromHours(8)));
        await Eventually.HoldsAsync(async () => await awaiting.StepStateAsync("registration") == "lapsed", "The step has not lapsed.");
        return awaiting;
    }

    private static async Task<OnboardedCase> RevokedAsync(OnboardingServer server)
    {
        var completed = await Scenario.CompletedAsync(server);
        await completed.MoveStepAsync("registration", "revoke", Scenario.Words, await completed.SupervisorAsync());
        return completed;
    }

    private static async Task<OnboardedCase> SkippedAsync(OnboardingServer server)
    {
        var inProgress = await Scenario.InProgressAsync(server);
        await inProgress.MoveStepAsync("vouchers", "skip", by: await inProgress.FounderAsync());
        return inProgress;
    }

    private sealed record Cell(string State, string Variant, Func<OnboardingServer, Task<OnboardedCase>> Reach)
    {
        public string Name => $"{State}, {Variant}";

        public string Step { get; init; } = "registration";

        public string[] Desks { get; init; } = s_nobody;

        public string[] Heads { get; init; } = s_nobody;

        public string[] Founders { get; init; } = s_nobody;

        public bool MayBeLeftOut { get; init; }

        public string[] Of(string? party) => party switch
        {
            Desk => [.. Desks, .. Skip],
            Head => [.. Heads, .. Skip],
            Founder => [.. Founders, .. Skip],
            Window or CaseOfficer => Skip,
            _ => s_nobody,
        };

        private string[] Skip => MayBeLeftOut ? ["skip"] : s_nobody;
    }
}
