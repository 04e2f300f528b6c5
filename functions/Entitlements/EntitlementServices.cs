namespace OpcOnboarding.Functions.Entitlements;

/// <summary>Registers what finds and keeps entitlements.</summary>
internal static class EntitlementServices
{
    /// <summary>Adds it. Needs the case store and the packs.</summary>
    public static IServiceCollection AddEntitlements(this IServiceCollection services) => services
        .AddSingleton<EntitlementStore>()
        .AddSingleton<ApplicationIndex>()
        .AddSingleton<WaitingApplications>()
        .AddSingleton<EntitlementDesk>()
        .AddSingleton<EntitlementList>();
}
