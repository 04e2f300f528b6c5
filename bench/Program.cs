using OpcOnboarding.Bench;
using OpcOnboarding.Bench.Engine;
using OpcOnboarding.Bench.Journeys;
using OpcOnboarding.Bench.Pages;
using OpcOnboarding.Bench.Policies;
using OpcOnboarding.Bench.Redemptions;

return args switch
{
    ["engine", .. var options] => await EngineBench.RunAsync(RunOptions.Parse(options, new RunOptions(1_000, [1, 50, 200], 3))),
    ["journey", .. var options] => await JourneyBench.RunAsync(RunOptions.Parse(options, new RunOptions(60, [1, 8], 3))),
    ["policies", .. var options] => PolicyBench.Run(RunOptions.Parse(options, new RunOptions(0, [1], 3))),
    ["redemptions"] => await RedemptionBench.RunAsync(),
    ["pages", .. var options] => await PagesBench.RunAsync(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project bench -- engine|journey [--cases 60] [--in-flight 1,8] [--rounds 3], or -- policies [--rounds 3], or -- redemptions, or -- pages [--url http://127.0.0.1:7071]");
    return 2;
}
