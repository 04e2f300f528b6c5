using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.Tests.Problems;
using OpcOnboarding.Storage.Azurite;
using OpcOnboarding.Tests.Support;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.Tests.Hosting;

/// <summary>
/// The whole service in this process, as <c>Program.cs</c> starts it: Kestrel on a free port of 127.0.0.1, an Azurite and a data folder of its own,
/// and a clock that stands still until a test moves it. Other servers never see its cases.
/// </summary>
/// <remarks>Use it only where <see cref="AzuriteFixture"/> is an assembly fixture: that one holds the machine-wide turn.</remarks>
internal sealed class OnboardingServer : IAsyncDisposable
{
    /// <summary>A Monday without holidays near it, 10:00 in Beijing.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 11, 16, 2, 0, 0, TimeSpan.Zero);

    private readonly ConcurrentDictionary<string, Lazy<Task<Caller>>> _callers = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("opc-server-");
    private readonly RecordedLogs _logs = new();
    private RunningAzurite _azurite = null!;
    private OnboardingApp? _app;
    private HttpClient? _http;

    private OnboardingServer(ManualTimeProvider clock, JourneyCatalogue journeys, IReadOnlyList<string> settings) => (Clock, Journeys, Settings) = (clock, journeys, settings);

    /// <summary>The clock of the service: due dates, tokens, the limiter. Ownership of the hub keeps to the real one.</summary>
    public ManualTimeProvider Clock { get; }

    /// <summary>The editions of the journey with which the next start is made.</summary>
    public JourneyCatalogue Journeys { get; set; }

    /// <summary>The policy packs with which the next start is made.</summary>
    public PolicyCatalogue Packs { get; set; } = PolicyCatalogue.Embedded;

    /// <summary>Arguments of the next start besides those that every one has.</summary>
    public IReadOnlyList<string> Settings { get; set; }

    /// <summary>Keys, owner id and Azurite's files; stays over restarts.</summary>
    public string DataFolder => _folder.FullName;

    /// <summary>The folder into which Azurite writes.</summary>
    public string AzuriteFolder => Path.Combine(_folder.FullName, "azurite");

    /// <summary>Everything that the service logged since the first start.</summary>
    public string Logs => _logs.All;

    public string ConnectionString => _azurite.ConnectionString;

    /// <summary>The services of the running application.</summary>
    public IServiceProvider Services => Running.Web.Services;

    /// <summary>Where it listens; changes with each start.</summary>
    public Uri Address => Http.BaseAddress!;

    /// <summary>A client without credentials.</summary>
    public HttpClient Http => _http ?? throw new InvalidOperationException("The server is stopped.");

    private OnboardingApp Running => _app ?? throw new InvalidOperationException("The server is stopped.");

    public static async Task<OnboardingServer> StartAsync(DateTimeOffset? now = null, JourneyCatalogue? journeys = null, IReadOnlyList<string>? settings = null)
    {
        var server = new OnboardingServer(new ManualTimeProvider(now ?? Monday), journeys ?? JourneyCatalogue.Released, settings ?? []);
        server._azurite = await AzuriteLauncher.StartAsync(new AzuriteOptions
        {
            DataFolder = server.AzuriteFolder,
            BlobPort = 0,
            TablePort = 0,
            Linger = TimeSpan.Zero,
        });
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Starts the service on the data that are there.</summary>
    public async Task StartAgainAsync()
    {
        _app = await OnboardingApp.BuildAsync(Arguments(), Clock, Journeys, Packs);
        _app.Web.Services.GetRequiredService<ILoggerFactory>().AddProvider(_logs);
        await _app.Web.StartAsync();
        _http = new HttpClient(new SocketsHttpHandler
        {
            // Tests that send many requests at once wait for the service, not for sockets.
            MaxConnectionsPerServer = 64,
            AllowAutoRedirect = false,
            // A test may send headers that a well-meaning client would not.
            RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
        })
        {
            BaseAddress = new Uri(_app.Web.Urls.Single()),
            Timeout = TimeSpan.FromSeconds(60),
        };
    }

    /// <summary>Stops the service gently; Azurite and the data stay.</summary>
    public async Task StopAsync()
    {
        _callers.Clear();
        _http?.Dispose();
        _http = null;
        if (_app is not null)
        {
            await _app.Web.StopAsync();
            await _app.DisposeAsync();
            _app = null;
        }
    }

    /// <summary>Stops Azurite gently, so that all it knows is in its files; nothing can be started any more.</summary>
    public Task StopStoreAsync() => _azurite.StopAsync();

    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAgainAsync();
    }

    /// <summary>A sample person, signed in. Tokens live 12 hours of the server's clock and are renewed here.</summary>
    public async Task<Caller> AsAsync(string subject)
    {
        var caller = await _callers.GetOrAdd(subject, name => new(() => Caller.SignInAsync(Http, name, Clock))).Value;
        if (!caller.IsFresh)
        {
            _callers[subject] = new(() => Caller.SignInAsync(Http, subject, Clock));
            caller = await _callers[subject].Value;
        }

        return caller;
    }

    /// <summary>Gives every person a new minute: the service takes 60 commands a minute per case and person.</summary>
    public void PassAMinute() => Clock.Advance(TimeSpan.FromSeconds(61));

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _azurite.StopAsync();
        await _azurite.DisposeAsync();
        _logs.Dispose();
        _folder.Delete(recursive: true);
    }

    private string[] Arguments() =>
    [
        "--environment", "Development",
        "--contentRoot", AppContext.BaseDirectory,
        "--urls", "http://127.0.0.1:0",
        $"--Opc:DataFolder={DataFolder}",
        $"--Opc:StorageConnectionString={_azurite.ConnectionString}",
        "--Logging:Console:LogLevel:Default=None",
        "--Logging:EventLog:LogLevel:Default=None",
        .. Settings,
    ];
}
