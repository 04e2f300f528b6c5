using System.CommandLine;
using OpcOnboarding.Cli;

var root = new RootCommand("opc: play sample cases through the service, draw the journey, evaluate policy packs.")
{
    DemoCommand.Create(TimeProvider.System),
    JourneyCommand.Create(),
    PoliciesCommand.Create(),
};

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (CannotRunException reason)
{
    await Console.Error.WriteLineAsync(reason.Message);
    return CannotRunException.ExitCode;
}
