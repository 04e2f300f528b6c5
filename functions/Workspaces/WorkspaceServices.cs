using OpcOnboarding.Functions.Outcomes.Seats;

namespace OpcOnboarding.Functions.Workspaces;

/// <summary>Registers what tells about communities and places.</summary>
internal static class WorkspaceServices
{
    /// <summary>Adds it. Needs the outcomes.</summary>
    public static IServiceCollection AddWorkspaces(this IServiceCollection services) => services
        .AddSingleton<OccupancyReader>()
        .AddSingleton<CommunitySearch>()
        .AddSingleton<WaitingDesk>()
        .AddSingleton<PlaceServices>()
        .AddSingleton<StandingReader>();
}
