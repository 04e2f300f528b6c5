namespace OpcOnboarding.Functions.Tests.Published;

/// <summary>Onboarding at the published service on one machine.</summary>
public sealed class EmbeddedOnboardingTests(EmbeddedRelease release) : OnboardingContract, IClassFixture<EmbeddedRelease>
{
    private protected override PublishedService Service => release.Service;
}
