using System.CommandLine;
using OpcOnboarding.Cli.Operations;

namespace OpcOnboarding.Cli;

/// <summary><c>opc erasure propose | decide | list</c>: has the personal data of an ended case erased, by two administrators.</summary>
internal static class ErasureCommand
{
    private const string Route = "/api/retention";

    public static Command Create(TimeProvider clock) => new("erasure", "Erase the personal data of a case whose time of keeping is over; takes two persons.")
    {
        Propose(clock),
        Decide(clock),
        List(clock),
    };

    private static Command Propose(TimeProvider clock)
    {
        var (caseId, by, url) = (Case(), By(), ServiceAddress.Option());
        var ground = new Option<string>("--ground") { Description = "retentionOver, request or order.", DefaultValueFactory = _ => "retentionOver" };
        var reference = new Option<string>("--reference") { Description = "The file or rule behind it. Stays readable for good: names nobody.", Required = true };
        var command = new Command("propose", "The first person asks for it.") { caseId, ground, reference, by, url };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(url), parsed.GetRequiredValue(by), clock,
            administrator => administrator.PostAsync(
                PathOf(parsed.GetRequiredValue(caseId)), new { ground = parsed.GetRequiredValue(ground), reference = parsed.GetRequiredValue(reference) }, cancellationToken),
            cancellationToken));
        return command;
    }

    private static Command Decide(TimeProvider clock)
    {
        var (caseId, by, url) = (Case(), By(), ServiceAddress.Option());
        var proposal = new Option<long>("--proposal") { Description = "Number of the journal entry that holds the proposal, as 'list' shows it.", Required = true };
        var command = new Command("decide", "The second person decides, and it is done at once. There is no way back.") { caseId, proposal, by, url };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(url), parsed.GetRequiredValue(by), clock,
            administrator => administrator.PostAsync($"{PathOf(parsed.GetRequiredValue(caseId))}/decision", new { proposal = parsed.GetRequiredValue(proposal) }, cancellationToken),
            cancellationToken));
        return command;
    }

    private static Command List(TimeProvider clock)
    {
        var (by, url) = (By(), ServiceAddress.Option());
        var command = new Command("list", "All erasures, with the archives that were handed out before.") { by, url };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(url), parsed.GetRequiredValue(by), clock, administrator => administrator.GetAsync($"{Route}/erasures?limit=200", cancellationToken), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        Uri url, string subject, TimeProvider clock, Func<Administrator, Task<Api.ServiceAnswer>> order, CancellationToken cancellationToken)
    {
        using var administrator = await Administrator.SignInAsync(url, clock, cancellationToken, subject);
        await Console.Out.WriteLineAsync((await order(administrator)).Body);
        return 0;
    }

    private static string PathOf(string caseId) => $"{Route}/cases/{Uri.EscapeDataString(caseId)}/erasure";

    private static Argument<string> Case() => new("CASE") { Description = "Id of the case." };

    private static Option<string> By() => new("--as") { Description = "Who orders it: a development administrator. With OPC_ACCESS_TOKEN it is the person whose token that is.", DefaultValueFactory = _ => Administrator.Subject };
}
