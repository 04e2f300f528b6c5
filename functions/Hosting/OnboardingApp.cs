using OpcOnboarding.Durable.CustomHandler;
using OpcOnboarding.Functions.Administrators;
using OpcOnboarding.Functions.Audit;
using OpcOnboarding.Functions.Auditors;
using OpcOnboarding.Functions.CaseOfficers;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.Entitlements;
using OpcOnboarding.Functions.Finder;
using OpcOnboarding.Functions.Founders;
using OpcOnboarding.Functions.Guidance;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.Mentors;
using OpcOnboarding.Functions.Notices;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.Pages;
using OpcOnboarding.Functions.Operations;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Reading;
using OpcOnboarding.Functions.Retention;
using OpcOnboarding.Functions.Workspaces;
using OpcOnboarding.Functions.IssuedVouchers;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.Hosting;

/// <summary>Builds the service: settings, storage, engine, routes.</summary>
internal sealed class OnboardingApp : IAsyncDisposable
{
    private readonly StorageAccount storage;
    private readonly OwnerIdentity? owner;

    private OnboardingApp(WebApplication web, StorageAccount storage, OwnerIdentity? owner) =>
        (Web, this.storage, this.owner) = (web, storage, owner);

    /// <summary>The built application, not started.</summary>
    public WebApplication Web { get; }

    /// <summary>Builds it on a clock and on the journeys that cases may run on.</summary>
    /// <exception cref="StartRefusedException">Something must be set right first; the message says what.</exception>
    public static Task<OnboardingApp> BuildAsync(string[] args, TimeProvider clock, JourneyCatalogue journeys) =>
        BuildAsync(args, clock, journeys, PolicyCatalogue.Embedded);

    /// <summary>Builds it on a clock, on the journeys that cases may run on, and on policy packs.</summary>
    /// <exception cref="StartRefusedException">Something must be set right first; the message says what.</exception>
    public static Task<OnboardingApp> BuildAsync(string[] args, TimeProvider clock, JourneyCatalogue journeys, PolicyCatalogue packs) =>
        BuildAsync(args, clock, journeys, packs, (settings, storage) => ServiceKeys.OpenAsync(settings, storage, CancellationToken.None));

    /// <summary>Builds it to be looked at and never started: it says no word to storage and makes no keys.</summary>
    /// <exception cref="StartRefusedException">Something must be set right first; the message says what.</exception>
    public static Task<OnboardingApp> DescribeAsync(string[] args) =>
        BuildAsync(args, TimeProvider.System, JourneyCatalogue.Released, PolicyCatalogue.Embedded, (_, _) => Task.FromResult(ServiceKeys.Passing()));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Web.DisposeAsync();
        owner?.Dispose();
        await storage.DisposeAsync();
    }

    private static async Task<OnboardingApp> BuildAsync(
        string[] args, TimeProvider clock, JourneyCatalogue journeys, PolicyCatalogue packs, Func<ServiceSettings, StorageAccount, Task<ServiceKeys>> open)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Configuration.AddLocalSettings(RepositoryRoot.Above(builder.Environment.ContentRootPath) ?? builder.Environment.ContentRootPath);
        var settings = SettingsReader.Read(builder.Configuration, builder.Environment);
        if (settings.CustomHandlerPort is { } port)
        {
            builder.ListenTo(port, settings);
        }
        else if (ConfiguredAddresses.Of(builder.Configuration).Count == 0)
        {
            builder.WebHost.UseUrls(settings.DefaultAddress);
        }

        // Its lines carry the query string, and a search may be for a company's name. Trace ids tie the other lines together.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = RequestLimits.JsonBodyBytes;
        });
        builder.Services.AddSingleton(clock).AddIdentity(settings, builder.Configuration);
        var storage = await StorageAccount.OpenAsync(settings, CancellationToken.None);
        var keys = await open(settings, storage);
        builder.Services.AddOnboarding(settings, storage, keys, journeys, packs).AddApiDescription().AddPages(settings);
        var owner = AddEngine(builder.Services, settings);
        var app = builder.Build();
        Map(app, settings);
        return new OnboardingApp(app, storage, owner);
    }

    /// <summary>The one place that chooses between the two engines.</summary>
    /// <returns>Who this process is to the embedded hub; null where there is none.</returns>
    private static OwnerIdentity? AddEngine(IServiceCollection services, ServiceSettings settings)
    {
        if (settings.CustomHandlerPort is not null)
        {
            services.AddFunctionsHost(settings);
            return null;
        }

        var owner = OwnerIdentity.Take(settings.DataFolder);
        services.AddEmbeddedHub(owner);
        return owner;
    }

    private static void Map(WebApplication app, ServiceSettings settings)
    {
        app.UseSafeAnswers();
        app.UseProblemAnswers();
        app.UseRouting();
        app.UsePages();
        app.UseMiddleware<CommandDoor>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapOpenApi("/openapi/v1.json").AllowAnonymous();
        app.MapHealth();
        app.MapIdentity(settings);
        app.MapCatalogue();
        app.MapGuidance();
        app.MapFinder();
        app.MapCaseReading();
        app.MapCommands();
        app.MapFounders();
        app.MapNotices();
        app.MapVouchers();
        app.MapCaseOfficers();
        app.MapAuditors();
        app.MapAudit();
        app.MapAdministration();
        app.MapWorkspaces();
        app.MapMentors();
        app.MapEntitlements();
        app.MapOperations();
        app.MapRetention();
        if (settings.CustomHandlerPort is not null)
        {
            app.MapCustomHandler();
        }

        // Said here and not left to the start, so that the routes can be described without one.
        app.UseEndpoints(_ => { });
    }
}
