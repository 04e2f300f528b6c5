using System.Net;
using OpcOnboarding.Functions.Tests.Hosting;
using static OpcOnboarding.Functions.Tests.Api.CellWorld;

namespace OpcOnboarding.Functions.Tests.Api;

/// <summary>Every case state, trigger and role: what is not in the table of design.md section 5 is refused in the order of section 8.</summary>
public sealed class CaseCellTests(ApiServer api) : IClassFixture<ApiServer>
{
    private static readonly string[] s_nobody = [];

    // State, the way there, and what is permitted to founder, window and administrator.
    private static readonly Cell[] s_cells =
    [
        new("draft", server => Scenario.DraftAsync(server), ["submit", "withdraw"], s_nobody, s_nobody),
        new("submitted", server => Scenario.SubmittedAsync(server), ["withdraw"],
            ["accept", "acceptWithDeficiency", "requestSupplement", "refuseAcceptance", "suspend"], ["terminate"]),
        new("awaitingSupplement", server => Scenario.AwaitingSupplementAsync(server), ["resubmit", "withdraw"], ["suspend"], ["terminate"]),
        new("inProgress", server => Scenario.InProgressAsync(server), ["withdraw"], ["suspend"], ["terminate"]),
        new("inProgress", server => Scenario.DeficiencyOpenAsync(server), ["supply", "withdraw"], ["suspend"], ["terminate"], "deficiency open"),
        new("inProgress", server => Scenario.DeficiencySuppliedAsync(server), ["withdraw"], ["confirmSupply", "rejectSupply", "suspend"], ["terminate"], "deficiency supplied"),
        new("suspended", server => Scenario.SuspendedAsync(server), ["withdraw"], ["resume"], ["terminate"]),
        new("completed", server => Scenario.CompletedAsync(server), s_nobody, s_nobody, s_nobody),
        new("notAccepted", server => Scenario.NotAcceptedAsync(server), s_nobody, s_nobody, s_nobody),
        new("refused", server => Scenario.RefusedAsync(server), s_nobody, s_nobody, s_nobody),
        new("withdrawn", server => Scenario.WithdrawnAsync(server), s_nobody, s_nobody, s_nobody),
        new("lapsed", LapsedAsync, s_nobody, s_nobody, s_nobody),
        new("terminated", server => Scenario.TerminatedAsync(server), s_nobody, s_nobody, s_nobody),
    ];

    public static TheoryData<string> Names => [.. s_cells.Select(cell => cell.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Trigger_EveryRole_IsAnsweredAsTheTableOrders(string name)
    {
        var cell = s_cells.Single(cell => cell.Name == name);
        var onboarded = await cell.Reach(api.Server);
        var faults = new List<string>();
        foreach (var (subject, party) in People(onboarded.Application.CityKey, null))
        {
            var caller = await api.Server.AsAsync(subject);
            var permitted = cell.Of(party);
            foreach (var trigger in CaseRows.Keys.Concat(["approve", "redo", "extend", "cancel", "nonsense", "Accept", "ACCEPT", "0"]))
            {
                var hasRow = party is not null && CaseRows.GetValueOrDefault(trigger)?.Contains(party) == true;
                if (Expected(party, CaseRows.ContainsKey(trigger), hasRow, permitted.Contains(trigger), trigger) is { } expected
                    && Fault(await onboarded.FireAsync(caller, trigger), expected, cell.State, permitted) is { } fault)
                {
                    faults.Add($"{subject} {trigger}: {fault}");
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
        Assert.Equal(cell.State, await onboarded.StateAsync());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Read_EveryRole_IsToldWhatItMayDo(string name)
    {
        var cell = s_cells.Single(cell => cell.Name == name);
        var onboarded = await cell.Reach(api.Server);
        foreach (var (subject, party) in People(onboarded.Application.CityKey, null))
        {
            var caller = await api.Server.AsAsync(subject);
            if (party is null or Administrator)
            {
                (await caller.GetAsync(onboarded.Path)).MustBe(HttpStatusCode.NotFound, "notFound");
                continue;
            }

            Assert.Equal(cell.Of(party).Order(), (await onboarded.ViewAsync(caller)).Strings("permittedTriggers").Order());
        }
    }

    private static async Task<OnboardedCase> LapsedAsync(OnboardingServer server)
    {
        var awaiting = await Scenario.AwaitingSupplementAsync(server);
        server.Clock.Advance(TimeSpan.FromDays(30));
        await OpcOnboarding.Tests.Support.Eventually.HoldsAsync(
            async () => await awaiting.StateAsync() == "lapsed", "The supplement's time is over and the case has not lapsed.");
        return awaiting;
    }

    private sealed record Cell(
        string State, Func<OnboardingServer, Task<OnboardedCase>> Reach, string[] Founders, string[] Windows, string[] Administrators, string? Variant = null)
    {
        public string Name => Variant is null ? State : $"{State}, {Variant}";

        public string[] Of(string? party) => party switch
        {
            Founder => Founders,
            Window => Windows,
            Administrator => Administrators,
            _ => s_nobody,
        };
    }
}
