namespace OpcOnboarding.Cli;

/// <summary>A verb can't do its work; the message says why and what to do, and is all that is printed.</summary>
internal sealed class CannotRunException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Exit code of the process then; 1 is kept for work that was done and found something wrong.</summary>
    public const int ExitCode = 2;
}
