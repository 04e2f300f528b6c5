namespace OpcOnboarding.Storage.Tables;

/// <summary>What a query asks for.</summary>
/// <param name="Filter">OData filter, already built safely; null for all rows.</param>
/// <param name="MaxPerPage">At most so many rows a page, 1 to 1000; null leaves it to the service.</param>
/// <param name="Select">Names of the wanted properties; null for all.</param>
internal sealed record TableQuery(string? Filter, int? MaxPerPage, IReadOnlyList<string>? Select);
