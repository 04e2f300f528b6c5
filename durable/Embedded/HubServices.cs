using Microsoft.Extensions.Logging;
using OpcOnboarding.Durable.Embedded.Instances;
using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Durable.Embedded;

/// <summary>What every part of a hub works with; safe for all threads.</summary>
/// <param name="Options">Settings, validated.</param>
/// <param name="Table">The hub's table.</param>
/// <param name="Store">Reads rows of it.</param>
/// <param name="Clock">The business clock: orchestrators' time and timers.</param>
/// <param name="Machine">Real time and threads.</param>
/// <param name="Sessions">Opens orchestrators.</param>
/// <param name="Metrics">Counters.</param>
/// <param name="Logger">Log.</param>
internal sealed record HubServices(
    TaskHubOptions Options,
    TableClient Table,
    InstanceStore Store,
    TimeProvider Clock,
    HubMachine Machine,
    ITurnSessionFactory Sessions,
    TaskHubMetrics Metrics,
    ILogger Logger);
