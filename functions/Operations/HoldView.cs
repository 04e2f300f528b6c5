namespace OpcOnboarding.Functions.Operations;

/// <summary>What of the storage account belongs to this installation: what a backup must hold.</summary>
/// <param name="Tables">The tables, in the order in which they are put back: what names something comes after it.</param>
/// <param name="Container">The container of blobs.</param>
/// <param name="Facts">What a backup says of its origin.</param>
internal sealed record StoreView(IReadOnlyList<string> Tables, string Container, IReadOnlyDictionary<string, string> Facts);

/// <summary>A time in which nothing is written.</summary>
/// <param name="HoldId">Names the hold.</param>
/// <param name="ExpiresAt">When it ends by itself.</param>
internal sealed record HoldView(string HoldId, DateTimeOffset ExpiresAt);

/// <summary>A hold that was released in time: nothing was written from its beginning to its end.</summary>
/// <param name="HeldMilliseconds">How long writes waited.</param>
internal sealed record ReleasedHold(double HeldMilliseconds);
