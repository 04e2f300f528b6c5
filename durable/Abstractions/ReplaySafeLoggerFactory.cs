using Microsoft.Extensions.Logging;

namespace OpcOnboarding.Durable;

/// <summary>Makes loggers that are silent during replay; the factory underneath belongs to the host and is not disposed.</summary>
internal sealed class ReplaySafeLoggerFactory(TaskOrchestrationContext context, ILoggerFactory factory) : ILoggerFactory
{
    public void AddProvider(ILoggerProvider provider) => factory.AddProvider(provider);

    public ILogger CreateLogger(string categoryName) => new ReplaySafeLogger(context, factory.CreateLogger(categoryName));

    public void Dispose()
    {
    }
}
