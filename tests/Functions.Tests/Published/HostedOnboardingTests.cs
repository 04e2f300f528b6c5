namespace OpcOnboarding.Functions.Tests.Published;

/// <summary>Onboarding at the published service behind the Functions host.</summary>
public sealed class HostedOnboardingTests(HostedRelease release) : OnboardingContract, IClassFixture<HostedRelease>
{
    private protected override PublishedService Service => release.Service;
}
