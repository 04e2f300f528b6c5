using System.Net;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Tests.Api;

/// <summary>A second edition of the journey, in which registration asks for a second person; a case stays on the edition it began with.</summary>
public sealed class SecondPersonTests : IAsyncLifetime
{
    private OnboardingServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await OnboardingServer.StartAsync(journeys: ApiServer.BothEditions);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task PendingDecision_EveryRole_IsAnsweredAsTheTableOrders()
    {
        var recommended = await RecommendedAsync();
        var faults = new List<string>();
        foreach (var (subject, party) in CellWorld.People("yancheng", "registration"))
        {
            // The desk's officer has recommended and cannot be the second person.
            string[] permitted = party switch { CellWorld.Desk => ["refuse"], CellWorld.Head => ["approve", "refuse"], _ => [] };
            foreach (var (trigger, parties) in CellWorld.StepRows)
            {
                var hasRow = party is not null && parties.Contains(party);
                if (CellWorld.Expected(party, true, hasRow, permitted.Contains(trigger), trigger) is { } expected
                    && CellWorld.Fault(await recommended.FireStepAsync(await _server.AsAsync(subject), "registration", trigger, null), expected, "pendingDecision", permitted) is { } fault)
                {
                    faults.Add($"{subject} {trigger}: {fault}");
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
        await recommended.MoveStepAsync("registration", "approve", by: await recommended.SupervisorAsync());
        Assert.Equal("completed", await recommended.StepStateAsync("registration"));
    }

    [Fact]
    public async Task Recommend_OnTheReleasedEdition_IsNotPermitted()
    {
        _server.Journeys = JourneyCatalogue.Released;
        await _server.RestartAsync();
        var one = await Scenario.InProgressAsync(_server);

        (await one.FireStepAsync(await one.DeskAsync("registration"), "registration", "recommend", null)).MustBe(HttpStatusCode.Conflict, "triggerNotPermitted");
    }

    [Fact]
    public async Task Approve_OfACaseBegunOnTheReleasedEdition_AsksForNobodyElse()
    {
        _server.Journeys = new JourneyCatalogue(Journey.Current, ApiServer.TwoPersons);
        await _server.RestartAsync();
        var old = await Scenario.InProgressAsync(_server);
        _server.Journeys = ApiServer.BothEditions;
        await _server.RestartAsync();

        await old.MoveStepAsync("registration", "approve");

        Assert.All(await old.HistoryAsync(), entry => Assert.Equal(Journey.Current.Version, entry.GetProperty("journeyVersion").GetString()));
    }

    [Fact]
    public async Task Recommend_GivenTwice_HappensOnce()
    {
        var one = await Scenario.InProgressAsync(_server);
        var desk = await one.DeskAsync("registration");
        (await one.FireStepAsync(desk, "registration", "approve", null)).MustBe(HttpStatusCode.Conflict, "triggerNotPermitted");

        var first = (await one.FireStepAsync(desk, "registration", "recommend", null, "key-1")).MustBeOk();
        var second = (await one.FireStepAsync(desk, "registration", "recommend", null, "key-1")).MustBeOk();
        (await one.FireStepAsync(desk, "registration", "recommend", null, "key-2")).MustBe(HttpStatusCode.Conflict, "triggerNotPermitted");

        Assert.Equal(first.Text, second.Text);
    }

    private async Task<OnboardedCase> RecommendedAsync()
    {
        var one = await Scenario.InProgressAsync(_server);
        await one.MoveStepAsync("registration", "recommend");
        return one;
    }
}
