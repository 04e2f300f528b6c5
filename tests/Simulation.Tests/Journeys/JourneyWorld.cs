using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Simulation.Tests.Hubs;
using OpcOnboarding.Simulation.Tests.Wires;
using OpcOnboarding.Simulation.Tests.World;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Tests.Play;

namespace OpcOnboarding.Simulation.Tests.Journeys;

/// <summary>One world with the real journey in it: commands of all kinds while days pass and processes and requests go wrong.</summary>
internal sealed class JourneyWorld
{
    private static readonly string[] s_names = ["a", "b"];
    private static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(30);

    private readonly SimulatedWorld _world;
    private readonly RandomFates _fates;
    private readonly string[] _processes;
    private readonly CaseSubmission _submission;
    private readonly JourneyClient _client;
    private TimeSpan _passed;
    private bool _isOver;

    public JourneyWorld(int seed)
    {
        _world = new SimulatedWorld(seed);
        var chance = _world.Chance;
        _fates = new RandomFates(chance) { Share = chance.Next(3) * 0.03 };
        _processes = s_names[..(1 + chance.Next(2))];
        _submission = Orders.Submission(Orders.Opening(seatIsDomicile: chance.Next(2) == 0));
        Book = new CaseBook(_world);
        Cluster = new Cluster(_world, new ClusterSettings((registry, _) => Book.Register(registry)) { ClockErrorOf = _ => _passed }, _fates);
        Storm = new Storm(Cluster, _processes);
        _client = new JourneyClient(Cluster, _submission.CaseId);
    }

    public SimulatedWorld World => _world;

    public Cluster Cluster { get; }

    public Storm Storm { get; }

    public CaseBook Book { get; }

    public int Copies => _client.Copies;

    public int Transitions => Book.Of(_submission.CaseId).Count;

    public JourneyWorld Play()
    {
        _world.Run(PlayAsync);
        foreach (var service in Cluster.Services)
        {
            service.Kill();
        }

        return this;
    }

    private async Task PlayAsync()
    {
        Array.ForEach(_processes, name => Cluster.Begin(name));
        await new Sender(Cluster).CreateAsync(new NewInstance(OnboardingOrchestrator.Name, _submission.CaseId, JsonDataConverter.Default.Serialize(_submission)));
        var days = PassDaysAsync();
        await Task.WhenAll(Storm.RageAsync(_world.Chance.Next(4)), _client.OrderAsync(4 + _world.Chance.Next(10)));
        (_fates.Share, _isOver) = (0, true);
        await days;
        await _world.DelayAsync(s_quiet);
        await EndAsync();
    }

    private async Task EndAsync()
    {
        await _client.EndAsync();
        var end = await Cluster.AskAsync(hub => hub.WaitForEndAsync(_submission.CaseId, withPayloads: true, CancellationToken.None));
        Assert.True(end?.Status == OrchestrationRuntimeStatus.Completed, $"Ended as {end?.Status}: {end?.FailureDetails?.ErrorMessage}");
        await _world.DelayAsync(s_quiet);
        var played = new JourneyCheck(_submission, Book.Of(_submission.CaseId), _client).Check();
        Assert.Equal($"\"{played.State}\"", end!.Output);
        HubRows.CheckAllEnded(Cluster.Rows);
    }

    /// <summary>The clocks of all processes go forward by hours and days, so that deadlines pass.</summary>
    private async Task PassDaysAsync()
    {
        while (!_isOver)
        {
            await _world.DelayAsync(TimeSpan.FromSeconds(_world.Chance.NextDouble() * 8));
            var by = TimeSpan.FromHours(_world.Chance.Next(40));
            _passed += by;
            foreach (var service in Cluster.Services)
            {
                service.Wall.Jump(by);
            }
        }
    }
}
