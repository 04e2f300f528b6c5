using OpcOnboarding.Reliability.Tests.Clients;
using OpcOnboarding.Reliability.Tests.Journeys;

namespace OpcOnboarding.Reliability.Tests.Checking;

/// <summary>One promise that must hold in the store when all is over.</summary>
internal interface IStoreCheck
{
    /// <summary>A sentence for each place where it does not hold.</summary>
    IEnumerable<string> Violations(Evidence evidence);
}

/// <summary>What a check may look at.</summary>
/// <param name="Store">What the store holds.</param>
/// <param name="Log">What the clients know.</param>
/// <param name="Played">The cases that were played.</param>
internal sealed record Evidence(StoreImage Store, ClientLog Log, IReadOnlyList<PlayedCase> Played);
