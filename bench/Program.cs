using System.Globalization;
using OpcOnboarding.Bench;
using OpcOnboarding.Bench.Audit;
using OpcOnboarding.Bench.ColdStart;
using OpcOnboarding.Bench.Engine;
using OpcOnboarding.Bench.Journeys;
using OpcOnboarding.Bench.OpenCases;
using OpcOnboarding.Bench.Pages;
using OpcOnboarding.Bench.Policies;
using OpcOnboarding.Bench.Redemptions;

RunOptions engine = new(1_000, [1, 50, 500], 3), openCases = new(10_000, [], 3), journey = new(60, [1, 8, 50], 3);
return args switch
{
    [] => await AllAsync(),
    ["engine", .. var options] => await EngineBench.RunAsync(RunOptions.Parse(options, engine)),
    ["open-cases", .. var options] => await OpenCasesBench.RunAsync(RunOptions.Parse(options, openCases)),
    ["journey", .. var options] => await JourneyBench.RunAsync(RunOptions.Parse(options, journey)),
    [OpenCasesProcess.Name, var connectionString, var table, var cases, var approves] =>
        await OpenCasesProcess.RunAsync(connectionString, table, int.Parse(cases, CultureInfo.InvariantCulture), bool.Parse(approves)),
    ["policies", .. var options] => PolicyBench.Run(RunOptions.Parse(options, new RunOptions(0, [1], 3))),
    ["audit", .. var options] => await AuditBench.RunAsync(RunOptions.Parse(options, new RunOptions(10_000, [1], 3))),
    ["redemptions"] => await RedemptionBench.RunAsync(),
    ["cold-start", .. var options] => await ColdStartRunAsync(RunOptions.Parse(options, new RunOptions(0, [], 5))),
    ["pages", .. var options] => await PagesBench.RunAsync(options),
    _ => Usage(),
};

async Task<int> AllAsync()
{
    await Section.WriteAsync("Engine case", () => EngineBench.RunAsync(engine));
    await Section.WriteAsync("Open cases", () => OpenCasesBench.RunAsync(openCases));
    await Section.WriteAsync("Journey case", () => JourneyBench.RunAsync(journey));
    return 0;
}

static async Task<int> ColdStartRunAsync(RunOptions options)
{
    await Section.WriteAsync("Cold start", () => ColdStartBench.RunAsync(options));
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine(
        "usage: dotnet run -c Release --project bench -- [engine|open-cases|journey] [--cases 60] [--in-flight 1,8,50] [--rounds 3], or -- policies [--rounds 3], or -- redemptions, or -- cold-start [--rounds 5], or -- audit [--cases 10000] [--rounds 3], or -- pages [--url http://127.0.0.1:7071]");
    return 2;
}
