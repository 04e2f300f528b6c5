using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.Identity.Development;
using OpcOnboarding.Functions.Mentors;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Workspaces;
using OpcOnboarding.Functions.IssuedVouchers.Expiry;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Tests.Support;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.Tests.Outcomes;

/// <summary>Everything around the outcomes, as the service puts it together, over a real Azurite: one city, a clock that tests move.</summary>
internal sealed class OutcomeWorld : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("opc-outcomes-");
    private readonly ServiceProvider _services;
    private readonly ConcurrentDictionary<(string CaseId, StepKind Step, int Attempt), JsonObject> _outcomes = new();
    private readonly MasterKey _master;

    private OutcomeWorld(string connectionString, City city, string environment)
    {
        City = city;
        _master = MasterKey.LoadOrCreate(_folder.FullName);
        _services = new ServiceCollection()
            .AddSingleton(new TableServiceClient(connectionString))
            .AddSingleton<CaseTables>()
            .AddSingleton<IKeyWrapper>(_master)
            .AddSingleton<CaseStore>()
            .AddSingleton(LookupHasher.From(_master))
            .AddSingleton<DirectoryIndex>()
            .AddLogging()
            .AddSingleton<RecentRows>()
            .AddSingleton(new CityDirectory([city]))
            .AddSingleton<IPeopleDirectory>(new SamplePeople(CityDirectory.Load()))
            .AddSingleton(new ServiceSettings { DataFolder = _folder.FullName, Environment = environment })
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IOrchestrationStart>(Started)
            .AddSingleton<IExpiryRounds>(Rounds)
            .AddSingleton(PolicyCatalogue.Embedded)
            .AddLogging()
            .AddOutcomes()
            .AddWorkspaces()
            .AddMentors()
            .BuildServiceProvider();
    }

    public City City { get; }

    public ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 20, 2, 0, 0, TimeSpan.Zero));

    public StartedOrchestrations Started { get; } = new();

    /// <summary>The rounds that were planned for the ends of vouchers.</summary>
    public PlannedRounds Rounds { get; } = new();

    public CaseTables Tables => Get<CaseTables>();

    public static async Task<OutcomeWorld> StartAsync(AzuriteFixture azurite, City city, string environment = "Development")
    {
        var world = new OutcomeWorld(azurite.ConnectionString, city, environment);
        await world.Tables.CreateAsync(CancellationToken.None);
        return world;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public IStepOutcome Outcome(StepKind step) => _services.GetServices<IStepOutcome>().Single(outcome => outcome.Step == step);

    /// <summary>A submitted case with the form of a sample, of another person each time.</summary>
    public async Task<string> AddCaseAsync(string sampleId = "P01", Action<JsonObject>? change = null, bool seatIsDomicile = false)
    {
        var sample = SampleCases.Get(sampleId);
        var form = JsonNode.Parse(sample.GetRawText())!.AsObject();
        InventedPerson.Become(form["founder"]!.AsObject());
        change?.Invoke(form);
        var caseId = $"case-{Guid.NewGuid():N}";
        var record = await RecordAsync(caseId, sample, seatIsDomicile);
        var row = FormRow.Write(caseId, 1, form.ToJsonString(), record.Cipher);
        Assert.True(await Get<CaseStore>().CreateAsync(record, [row], CancellationToken.None));
        return caseId;
    }

    /// <summary>Stores a command with a body, as the API does before it raises the event.</summary>
    public async Task<string> AddCommandAsync(string caseId, JsonObject body)
    {
        var record = await Get<CaseStore>().GetAsync(caseId, CancellationToken.None);
        var command = new StoredCommand($"command-{Guid.NewGuid():N}", "officer", "digest", CommandStatus.Pending) { Body = body.ToJsonString() };
        Assert.True(await Get<CaseStore>().AddAsync(CommandRow.Write(caseId, command, record.Cipher), CancellationToken.None));
        return command.CommandId;
    }

    /// <summary>Runs an effect of a step under the key that the orchestration gives it.</summary>
    public Task<EffectResult> RunAsync(
        string activity, string caseId, StepKind step, int attempt = 1, string? commandId = null, string? choice = null) =>
        RunAsync(activity, new EffectRequest($"{caseId}/{step}/{attempt}/{activity}", caseId, step, attempt, commandId, choice));

    public async Task<EffectResult> RunAsync(string activity, EffectRequest request)
    {
        var (result, outcome) = await Get<EffectRunner>().RunAsync(activity, request, CancellationToken.None);
        if (outcome is not null)
        {
            _outcomes[(request.CaseId, request.Step!.Value, request.Attempt)] = outcome;
        }

        return result;
    }

    /// <summary>The outcome that the step's latest confirmation gave; null when none was possible.</summary>
    public JsonObject? OutcomeOf(string caseId, StepKind step, int attempt = 1) => _outcomes.GetValueOrDefault((caseId, step, attempt));

    public async Task<JsonNode?> ProposalOfAsync(string caseId, StepKind step) =>
        await Outcome(step).DescribeProposalAsync(await Get<CaseStore>().GetAsync(caseId, CancellationToken.None), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _master.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task<CaseRecord> RecordAsync(string caseId, JsonElement sample, bool seatIsDomicile)
    {
        using var key = CaseKey.Create(caseId);
        var file = new CaseFile
        {
            CaseId = caseId,
            CaseNumber = caseId,
            CityKey = City.Key,
            City = sample.GetProperty("city").GetString()!,
            District = sample.GetProperty("district").GetString()!,
            Founder = "founder-lin",
            CreatedAt = Clock.GetUtcNow(),
        };
        var @case = new OnboardingCase
        {
            CaseId = caseId,
            JourneyVersion = Journey.Current.Version,
            CalendarVersion = "test",
            SeatIsDomicile = seatIsDomicile,
            EntityType = Enum.Parse<EntityType>(sample.GetProperty("entity").GetProperty("type").GetString()!),
            ReceivedOn = DateOnly.Parse(sample.GetProperty("submittedOn").GetString()!),
            State = CaseState.InProgress,
            Steps = [.. Enum.GetValues<StepKind>().Select(step => new OnboardingStep(step) { State = StepState.InReview, Attempt = 1 })],
        };
        return new CaseRecord(file, @case, new CaseWords(), await key.WrapAsync(_master, CancellationToken.None), new CaseCipher(key), default);
    }
}
