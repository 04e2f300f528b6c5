using OpcOnboarding.Bench;
using OpcOnboarding.Bench.Engine;
using OpcOnboarding.Bench.Journeys;
using OpcOnboarding.Bench.Pages;

return args switch
{
    ["engine", .. var options] => await EngineBench.RunAsync(RunOptions.Parse(options, new RunOptions(1_000, [1, 50, 200], 3))),
    ["journey", .. var options] => await JourneyBench.RunAsync(RunOptions.Parse(options, new RunOptions(60, [1, 8], 3))),
    ["pages", .. var options] => await PagesBench.RunAsync(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project bench -- engine|journey [--cases 60] [--in-flight 1,8] [--rounds 3], or -- pages [--url http://127.0.0.1:7071]");
    return 2;
}
