using System.CommandLine;
using OpcOnboarding.Cli.Operations;

namespace OpcOnboarding.Cli;

/// <summary><c>opc retry CASE</c>: puts a stopped case back to work. The order and its reason are journaled.</summary>
internal static class RetryCommand
{
    public static Command Create(TimeProvider clock)
    {
        var caseId = new Argument<string>("CASE") { Description = "Id of the case, as opc status names it." };
        var reason = new Option<string>("--reason") { Description = "Why; kept in the case's journal.", Required = true };
        var url = ServiceAddress.Option();
        var command = new Command("retry", "Put a quarantined or failed case back to work.") { caseId, reason, url };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(url), parsed.GetRequiredValue(caseId), parsed.GetRequiredValue(reason), clock, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Uri url, string caseId, string reason, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var administrator = await Administrator.SignInAsync(url, clock, cancellationToken);
        await administrator.PostAsync($"/api/administration/cases/{Uri.EscapeDataString(caseId)}/retry", new { reason }, cancellationToken);
        await Console.Out.WriteLineAsync($"Case {caseId} goes on; the order is in its journal.");
        return 0;
    }
}
