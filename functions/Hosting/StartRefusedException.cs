namespace OpcOnboarding.Functions.Hosting;

/// <summary>
/// The service must not start as configured. The message is one sentence for the person at the terminal: what is
/// wrong and what to change. The entry point prints it without a stack trace and ends with <see cref="ExitCode"/>.
/// </summary>
internal sealed class StartRefusedException : Exception
{
    /// <summary>The process's exit code for a refused start.</summary>
    public const int ExitCode = 2;

    public StartRefusedException(string sentence)
        : base(sentence)
    {
    }

    public StartRefusedException(string sentence, Exception innerException)
        : base(sentence, innerException)
    {
    }
}
