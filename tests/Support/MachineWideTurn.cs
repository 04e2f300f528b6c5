namespace OpcOnboarding.Tests.Support;

/// <summary>
/// Lets as many test processes as the machine has processors start processes of their own, or one that wants the whole machine; the others wait for
/// their turn, however those end.
/// </summary>
internal static class MachineWideTurn
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);

    // Longer than the longest project has the machine, and shorter than a build may take.
    private static readonly TimeSpan s_deadline = TimeSpan.FromMinutes(80);

    /// <summary>Waits for one of the places; disposing the result gives it back.</summary>
    public static async Task<IAsyncDisposable> TakeAsync()
    {
        var turns = new Turns();
        await WaitAsync(() => Enumerable.Range(0, Environment.ProcessorCount).Any(place => turns.TryAdd(TryTake(place))));
        return turns;
    }

    /// <summary>Waits for all places, in their order, so that two who want them all do not wait for each other. Disposing the result gives them back.</summary>
    public static async Task<IAsyncDisposable> TakeAllAsync()
    {
        var turns = new Turns();
        for (var place = 0; place < Environment.ProcessorCount; place++)
        {
            await WaitAsync(() => turns.TryAdd(TryTake(place)));
        }

        return turns;
    }

    private static Task WaitAsync(Func<bool> isTaken) =>
        Eventually.HoldsAsync(() => Task.FromResult(isTaken()), $"Another test process holds its place in {Path.GetTempPath()} since {s_deadline}.", s_deadline, s_pause);

    private static FileStream? TryTake(int place)
    {
        try
        {
            return new FileStream(Path.Combine(Path.GetTempPath(), $"opc-onboarding-tests-{place}.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private sealed class Turns : IAsyncDisposable
    {
        private readonly List<FileStream> _taken = [];

        public bool TryAdd(FileStream? turn)
        {
            if (turn is not null)
            {
                _taken.Add(turn);
            }

            return turn is not null;
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var turn in _taken)
            {
                await turn.DisposeAsync();
            }
        }
    }
}
