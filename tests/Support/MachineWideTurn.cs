namespace OpcOnboarding.Tests.Support;

/// <summary>Lets test processes that start other processes run one after another, however they end.</summary>
internal static class MachineWideTurn
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Waits for the turn; disposing the result ends it.</summary>
    public static async Task<IAsyncDisposable> TakeAsync()
    {
        var file = Path.Combine(Path.GetTempPath(), "opc-onboarding-tests.lock");
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(s_pause);
            }
        }
    }
}
