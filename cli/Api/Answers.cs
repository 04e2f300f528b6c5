using OpcOnboarding.Workflows;

namespace OpcOnboarding.Cli.Api;

/// <summary>A list as the API answers it.</summary>
/// <param name="Items">This page.</param>
/// <param name="NextCursor">Asks for the next page; null on the last one.</param>
internal sealed record ListOf<T>(IReadOnlyList<T> Items, string? NextCursor);

/// <summary>A new draft.</summary>
internal sealed record CreatedCase(string CaseId, string CaseNumber);

/// <summary>A sign-in.</summary>
internal sealed record SignIn(string AccessToken);

/// <summary>What the demo reads of the catalogue.</summary>
internal sealed record CatalogueView(IReadOnlyList<CityView> Cities);

/// <summary>A city with desks.</summary>
/// <param name="Key">Part of its officers' subjects.</param>
/// <param name="NameZh">As applications name it.</param>
internal sealed record CityView(string Key, string NameZh);

/// <summary>Where a command stands.</summary>
internal sealed record CommandView(string Status, string? Code, IReadOnlyList<string>? PermittedTriggers)
{
    /// <summary>Taken, not decided.</summary>
    public const string Pending = "pending";

    /// <summary>Decided, and done.</summary>
    public const string Accepted = "accepted";
}

/// <summary>A written notice.</summary>
/// <param name="Id">Unique in the case.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Step">The step; null for the case.</param>
internal sealed record NoticeView(string Id, string Kind, StepKind? Step);

/// <summary>What the chain of a case's history is checked by.</summary>
internal sealed record HistoryEntry(long Sequence, string PreviousHash, string Hash);
