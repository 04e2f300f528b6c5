using OpcOnboarding.Bench.Engine;

return args switch
{
    ["engine", .. var options] => await EngineBench.RunAsync(EngineOptions.Parse(options)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project bench -- engine [--cases 300] [--in-flight 1,50] [--rounds 3]");
    return 2;
}
