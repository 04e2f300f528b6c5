using System.CommandLine;
using OpcOnboarding.Cli.Operations;
using Spectre.Console;

namespace OpcOnboarding.Cli;

/// <summary><c>opc status</c>: how an installation stands. Exit code 1 when something needs a person.</summary>
internal static class StatusCommand
{
    public static Command Create(TimeProvider clock)
    {
        var url = ServiceAddress.Option();
        var json = new Option<bool>("--json") { Description = "Print the service's answer as it is." };
        var scan = new Option<bool>("--scan") { Description = "Have every case row read first, to find unreadable ones. Costs a look at all cases." };
        var command = new Command("status", "Tell how the service stands; exit code 1 when something needs a person.") { url, json, scan };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetRequiredValue(url), parsed.GetValue(json), parsed.GetValue(scan), clock, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Uri url, bool json, bool scan, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var administrator = await Administrator.SignInAsync(url, clock, cancellationToken);
        var answer = await administrator.GetAsync($"/api/administration/status{(scan ? "?scan=true" : "")}", cancellationToken);
        var status = answer.Read<StatusReport>();
        if (json)
        {
            await Console.Out.WriteLineAsync(answer.Body);
        }
        else
        {
            Print(status);
        }

        return status.Healthy ? 0 : 1;
    }

    private static void Print(StatusReport status)
    {
        var console = Terminal.Open();
        console.Write(StatusTable.Of(status));
        foreach (var trouble in StatusTable.Troubles(status))
        {
            console.WriteLine(trouble);
        }
    }
}
