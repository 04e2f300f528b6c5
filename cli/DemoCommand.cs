using System.CommandLine;
using OpcOnboarding.Cli.Api;
using OpcOnboarding.Cli.Demo;
using OpcOnboarding.Cli.Samples;
using Spectre.Console;

namespace OpcOnboarding.Cli;

/// <summary><c>opc demo</c>: plays the sample cases through the HTTP API as founders and officers. Exit code 1 when one did not end as expected.</summary>
internal static class DemoCommand
{
    private const int MostAtOnce = 64;

    public static Command Create(TimeProvider clock)
    {
        var url = ServiceAddress.Option();
        var samples = SharedOptions.Samples();
        var parallel = Parallel();
        var plain = new Option<bool>("--plain") { Description = "Print lines instead of bars; also done when the output is redirected." };
        var command = new Command("demo", "Play the sample cases through the service as founders and officers.") { url, samples, parallel, plain };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new DemoOptions(parsed.GetRequiredValue(url), SampleFile.Read(parsed.GetRequiredValue(samples)).Cases, parsed.GetValue(parallel), parsed.GetValue(plain)),
            clock,
            cancellationToken));
        return command;
    }

    private static Option<int> Parallel()
    {
        var option = new Option<int>("--parallel") { Description = $"How many cases at once, 1 to {MostAtOnce}.", DefaultValueFactory = _ => 4 };
        option.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() is < 1 or > MostAtOnce)
            {
                given.AddError($"--parallel takes 1 to {MostAtOnce}.");
            }
        });
        return option;
    }

    private static async Task<int> RunAsync(DemoOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        var patience = new Patience();
        using var http = new HttpClient(new RetryHandler(new SocketsHttpHandler(), patience, clock))
        {
            BaseAddress = options.Url,
            Timeout = Timeout.InfiniteTimeSpan, // Each try has its own limit.
        };
        var run = new DemoRun(http, patience, clock);
        await Console.Out.WriteLineAsync($"Playing {options.Samples.Count} cases at {options.Url}, {options.Parallel} at once.");
        var began = clock.GetTimestamp();
        var reports = await PlayAsync(run, options, clock, cancellationToken);
        return Conclude(reports, clock.GetElapsedTime(began));
    }

    private static Task<IReadOnlyList<CaseReport>> PlayAsync(DemoRun run, DemoOptions options, TimeProvider clock, CancellationToken cancellationToken) =>
        options.Plain || Console.IsOutputRedirected
            ? run.PlayAsync(options.Samples, options.Parallel, new LineProgress(Console.Out, clock), cancellationToken)
            : AnsiConsole.Progress().Columns(BarProgress.Columns).StartAsync(context =>
                run.PlayAsync(options.Samples, options.Parallel, new BarProgress(context, options.Samples), cancellationToken));

    private static int Conclude(IReadOnlyList<CaseReport> reports, TimeSpan took)
    {
        var console = Terminal.Open();
        console.Write(DemoTable.Of(reports, console.Profile.Width));
        foreach (var (sample, finding) in reports.SelectMany(report => report.Findings.Select(finding => (report, finding))))
        {
            console.WriteLine($"{sample.Sample} {sample.CaseNumber ?? "(no case)"}: {finding}");
        }

        var good = reports.Count(report => report.IsAsExpected);
        console.WriteLine($"{good} of {reports.Count} cases ended as expected, in {took.TotalSeconds:0.0} s.");
        return good == reports.Count ? 0 : 1;
    }

    private sealed record DemoOptions(Uri Url, IReadOnlyList<SampleCase> Samples, int Parallel, bool Plain);
}
