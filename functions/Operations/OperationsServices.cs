namespace OpcOnboarding.Functions.Operations;

/// <summary>Registers what administrators work with.</summary>
internal static class OperationsServices
{
    /// <summary>Adds status, retry, holds, rebuilding of indexes, the scan, and the gentle end.</summary>
    public static IServiceCollection AddOperations(this IServiceCollection services) => services
        .AddSingleton<GracefulStop>()
        .AddHostedService(provider => provider.GetRequiredService<GracefulStop>())
        .AddSingleton<SharedRowScan>()
        .AddSingleton<CaseScan>()
        .AddSingleton<StatusReader>()
        .AddSingleton<CaseRetry>()
        .AddSingleton<StoreHolds>()
        .AddSingleton<IndexRebuild>();
}
