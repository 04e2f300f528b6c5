using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Tests.Api;

/// <summary>One running service for the tests of a class.</summary>
public sealed class ApiServer : IAsyncLifetime
{
    /// <summary>The released journey, but the registration desk recommends and somebody else decides.</summary>
    internal static JourneyDefinition TwoPersons { get; } = Journey.Current with
    {
        Version = "two-persons",
        Steps = [.. Journey.Current.Steps.Select(step => step.Kind == StepKind.Registration ? step with { SecondPerson = true } : step)],
    };

    // The new edition is current; cases that began on the released one finish on it.
    internal static JourneyCatalogue BothEditions { get; } = new(TwoPersons, Journey.Current);

    internal OnboardingServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await OnboardingServer.StartAsync();

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
