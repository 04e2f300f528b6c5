namespace OpcOnboarding.Functions.Workspaces;

/// <summary>A service that comes with a place for a time, such as the free public-service package of a community (YC-A1.5).</summary>
/// <param name="ClauseId">The clause.</param>
/// <param name="TitleZh">Its Chinese name.</param>
/// <param name="TitleEn">Its English name.</param>
/// <param name="Until">The last day.</param>
internal sealed record PlaceService(string ClauseId, string TitleZh, string TitleEn, DateOnly Until);
