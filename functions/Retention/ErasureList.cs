namespace OpcOnboarding.Functions.Retention;

/// <summary>A page of the erasures that were proposed.</summary>
/// <param name="Items">The erasures.</param>
/// <param name="NextCursor">Where the next page begins; null at the end.</param>
/// <param name="Unreadable">Cases of this page that can't be read, by their ids: their verification names what is wrong.</param>
internal sealed record ErasureList(IReadOnlyList<ErasureView> Items, string? NextCursor, IReadOnlyList<string> Unreadable);
