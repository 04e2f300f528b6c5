namespace OpcOnboarding.Tests.Support;

/// <summary>Lets as many test processes as the machine has processors start processes of their own; the others wait for their turn, however those end.</summary>
internal static class MachineWideTurn
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Waits for a turn; disposing the result ends it.</summary>
    public static async Task<IAsyncDisposable> TakeAsync()
    {
        while (true)
        {
            for (var place = 0; place < Environment.ProcessorCount; place++)
            {
                if (TryTake(place) is { } turn)
                {
                    return turn;
                }
            }

            await Task.Delay(s_pause);
        }
    }

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
}
