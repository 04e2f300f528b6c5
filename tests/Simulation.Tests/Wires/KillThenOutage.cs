namespace OpcOnboarding.Simulation.Tests.Wires;

/// <summary>Kills the sender of the request with a given number (from 0) once the store has done it; afterwards the store turns the first reads of ended instances away.</summary>
internal sealed class KillThenOutage(int number, int turnedAway) : IFates
{
    private const string ReadOfEnded = "read f;";

    private int _requests;
    private int _turnedAway;

    public Fate Next(string request)
    {
        if (_requests++ == number)
        {
            return Fate.KillAfter;
        }

        return _requests > number && request == ReadOfEnded && _turnedAway++ < turnedAway ? Fate.TurnedAway : Fate.Answered;
    }
}
