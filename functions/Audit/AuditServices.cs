using OpcOnboarding.Durable.AzureStorage;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Functions.Audit.Export;
using OpcOnboarding.Functions.Audit.Histories;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Audit.Replay;
using OpcOnboarding.Functions.Audit.Search;
using OpcOnboarding.Functions.Founders;
using OpcOnboarding.Functions.Hosting;

namespace OpcOnboarding.Functions.Audit;

/// <summary>Registers what auditors work with.</summary>
internal static class AuditServices
{
    /// <summary>Adds it on the key that signs checkpoints.</summary>
    public static IServiceCollection AddAudit(this IServiceCollection services, ServiceSettings settings, StorageAccount storage, CheckpointKeys keys)
    {
        // By factory, so that the container disposes of the key.
        return services
            .AddSingleton(_ => keys)
            .AddSingleton(new CheckpointStore(storage.Checkpoints, settings))
            .AddSingleton<AuditLog>()
            .AddSingleton<FixedLeaves>()
            .AddSingleton<StoredDocuments>()
            .AddSingleton<Checkpointer>()
            .AddSingleton<CheckpointPulse>()
            .AddSingleton<AccessLog>()
            .AddSingleton<DailyLooks>()
            .AddSingleton<CaseLooks>()
            .AddSingleton<AuditSearch>()
            .AddSingleton<CaseRuns>()
            .AddSingleton<StoredCaseReader>()
            .AddSingleton<CaseVerifier>()
            .AddSingleton<ServiceVerifier>()
            .AddSingleton<PacksThen>()
            .AddSingleton<ReplayViews>()
            .AddSingleton(provider => new EngineHistories(Histories(provider, settings, storage)))
            .AddSingleton(new DocumentBlobs(storage.Documents))
            .AddSingleton<KeptHistories>()
            .AddSingleton<ICaseHistories>(provider => provider.GetRequiredService<KeptHistories>())
            .AddSingleton<HistoryKeeper>()
            .AddHostedService<NightlyKeeping>()
            .AddSingleton<CaseExport>()
            .AddSingleton<AuditDesk>()
            .AddHostedService<CheckpointService>();
    }

    private static ICaseHistories Histories(IServiceProvider provider, ServiceSettings settings, StorageAccount storage) => settings.CustomHandlerPort is null
        ? new EmbeddedHistories(provider.GetRequiredService<DurableTaskClient>())
        : new AzureStorageHistories(new AzureStorageHistory(storage.HubTables, storage.HubBlobs, FunctionMetadataFiles.HubName));
}
