using OpcOnboarding.Functions.Hosting;

namespace OpcOnboarding.Functions.PersonalData;

/// <summary>Lets one process at a time create a key. The system opens the gate when its holder dies.</summary>
internal static class KeyFileGate
{
    private const int Attempts = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Enters, waiting up to five seconds for another process; dispose the answer to leave.</summary>
    /// <exception cref="StartRefusedException">Another process holds the gate for too long.</exception>
    public static IDisposable Enter(string path)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException failure) when (attempt == Attempts)
            {
                throw new StartRefusedException(
                    $"Another process keeps '{Path.GetFileName(path)}' in the data folder open: end it and start again.", failure);
            }
            catch (IOException)
            {
                // Held by a process that is creating the key at this moment.
                Thread.Sleep(Pause);
            }
        }
    }
}
