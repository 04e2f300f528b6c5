namespace OpcOnboarding.Simulation.Tests.Wires;

/// <summary>Decides the fate of each request.</summary>
internal interface IFates
{
    /// <summary>The fate of the next request.</summary>
    /// <param name="request">What it does, in a few words.</param>
    Fate Next(string request);
}
