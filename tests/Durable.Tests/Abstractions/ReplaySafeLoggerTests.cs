using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpcOnboarding.Durable.Tests.Worker;
using OpcOnboarding.Durable.Worker;

namespace OpcOnboarding.Durable.Tests.Abstractions;

public sealed class ReplaySafeLoggerTests
{
    [Fact]
    public void Log_DuringReplay_WritesOnlyWhatIsNew()
    {
        using var log = new ListLogger();
        using var services = new ServiceCollection().AddLogging(logging => logging.AddProvider(log)).BuildServiceProvider();
        var history = History.Started().TaskScheduled(0, "A").Turn().TaskCompleted(0, null);
        var code = new FunctionOrchestrator<object?, int>(async (context, _) =>
        {
            context.CreateReplaySafeLogger<ReplaySafeLoggerTests>().LogWarning("old");
            await context.CallActivityAsync("A");
            context.ReplaySafeLoggerFactory.CreateLogger("c").LogWarning("new");
            return 0;
        });

        new OrchestrationSession(code, history.ToRequest(), WorkerServices.From(services)).Execute(history.ToRequest());

        Assert.Equal(["new"], log.Lines);
    }
}
