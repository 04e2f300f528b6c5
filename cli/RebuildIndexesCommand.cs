using System.CommandLine;
using OpcOnboarding.Cli.Operations;

namespace OpcOnboarding.Cli;

/// <summary><c>opc rebuild-indexes</c>: writes work lists and directory anew from the cases. Exit code 1 when a case could not be read.</summary>
internal static class RebuildIndexesCommand
{
    public static Command Create(TimeProvider clock)
    {
        var url = ServiceAddress.Option();
        var command = new Command("rebuild-indexes", "Write the work lists and the directory anew from the cases, while the service works.") { url };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(url), clock, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Uri url, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var administrator = await Administrator.SignInAsync(url, clock, cancellationToken);
        var report = (await administrator.PostAsync("/api/administration/indexes/rebuild", new { }, cancellationToken)).Read<RebuildReport>();
        await Console.Out.WriteLineAsync($"{report.Cases} cases written anew, {report.RowsRemoved} stray rows removed, {report.Unreadable} cases could not be read.");
        return report.Unreadable == 0 ? 0 : 1;
    }

    /// <summary>The service's answer.</summary>
    private sealed record RebuildReport(int Cases, int Unreadable, int RowsRemoved);
}
