namespace OpcOnboarding.Simulation.Tests.Wires;

/// <summary>One fate for the request with a given number (from 0), counted over all processes; every other one is answered.</summary>
internal sealed class FateAt(int number, Fate fate) : IFates
{
    /// <summary>Requests seen so far.</summary>
    public int Requests { get; private set; }

    public Fate Next(string request) => Requests++ == number ? fate : Fate.Answered;
}
