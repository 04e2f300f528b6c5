using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace OpcOnboarding.Durable.Worker;

/// <summary>What replay needs from its surroundings.</summary>
/// <param name="Converter">Turns values into texts and back.</param>
/// <param name="LoggerFactory">Makes the loggers under replay-safe ones.</param>
internal sealed record WorkerServices(DataConverter Converter, ILoggerFactory LoggerFactory)
{
    /// <summary>Takes both from a provider; JSON and silence where it has none.</summary>
    public static WorkerServices From(IServiceProvider? services) => new(
        services?.GetService<DataConverter>() ?? JsonDataConverter.Default,
        services?.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance);
}
