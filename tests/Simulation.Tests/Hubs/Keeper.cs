namespace OpcOnboarding.Simulation.Tests.Hubs;

/// <summary>Starts dead processes of a cluster again, as a service manager does, until it is told to leave.</summary>
internal sealed class Keeper(Cluster cluster)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(500);
    private bool _hasLeft;

    /// <summary>Processes that were started again.</summary>
    public int Restarts { get; private set; }

    public async Task WatchAsync()
    {
        while (!_hasLeft)
        {
            foreach (var dead in cluster.Services.Where(service => service.Process.IsDead).ToList())
            {
                Restarts++;
                cluster.Begin(dead.Process.Name);
            }

            await cluster.World.DelayAsync(s_pause);
        }
    }

    public void Leave() => _hasLeft = true;
}
