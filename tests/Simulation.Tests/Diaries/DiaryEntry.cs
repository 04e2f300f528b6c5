namespace OpcOnboarding.Simulation.Tests.Diaries;

/// <summary>One line for a diary.</summary>
/// <param name="Id">Unique over all that is sent.</param>
/// <param name="Kind">What the diary does before it writes the line.</param>
/// <param name="Seconds">Length of a timer.</param>
/// <param name="Peer">Another diary.</param>
internal sealed record DiaryEntry(string Id, EntryKind Kind, int Seconds = 0, string? Peer = null);
