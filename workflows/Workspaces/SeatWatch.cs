using System.Globalization;

namespace OpcOnboarding.Workflows.Workspaces;

/// <summary>A moment at which holds of one kind of place are over while somebody waits for one.</summary>
/// <param name="CommunityId">The community.</param>
/// <param name="Tier">The kind of place.</param>
/// <param name="At">The moment.</param>
public sealed record SeatWatch(string CommunityId, string Tier, DateTimeOffset At)
{
    /// <summary>What every instance id begins with.</summary>
    public const string IdPrefix = "seat-watch-";

    /// <summary>The instance id: one watch for a kind of place and moment.</summary>
    public string InstanceId => string.Create(CultureInfo.InvariantCulture, $"{IdPrefix}{CommunityId}-{Tier}-{At.UtcDateTime:yyyyMMddHHmm}");
}
