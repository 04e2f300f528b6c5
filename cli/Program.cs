using System.CommandLine;
using OpcOnboarding.Cli;
using OpcOnboarding.Cli.Audit;
using OpcOnboarding.Cli.Policies;

var root = new RootCommand("opc: play sample cases through the service, keep it running, audit it, draw the journey, evaluate policy packs.")
{
    DemoCommand.Create(TimeProvider.System),
    StatusCommand.Create(TimeProvider.System),
    RetryCommand.Create(TimeProvider.System),
    ErasureCommand.Create(TimeProvider.System),
    BackupCommand.Create(TimeProvider.System),
    RestoreCommand.Create(),
    RebuildIndexesCommand.Create(TimeProvider.System),
    AuditCommand.Create(TimeProvider.System),
    JourneyCommand.Create(),
    PolicyCommand.Create(),
};

try
{
    var parsed = root.Parse(args);
    var exitCode = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    return parsed.Errors.Count == 0 ? exitCode : CannotRunException.ExitCode;
}
catch (CannotRunException reason)
{
    await Console.Error.WriteLineAsync(reason.Message);
    return CannotRunException.ExitCode;
}
catch (HttpIOException lost)
{
    await Console.Error.WriteLineAsync($"No answer: {lost.Message}");
    return CannotRunException.ExitCode;
}
catch (Exception file) when (file is IOException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync($"A file or folder can't be used: {file.Message}");
    return CannotRunException.ExitCode;
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("Stopped. Cases that were begun stay with the service.");
    return CannotRunException.ExitCode;
}
