using OpcOnboarding.Functions.Auditors;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Audit.Search;

/// <summary>A journal entry that a search found.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="CaseNumber">Its number.</param>
/// <param name="Founder">Subject of its founder.</param>
/// <param name="State">Where the case stands now.</param>
/// <param name="Entry">The entry, without the words that lie sealed.</param>
/// <param name="Outlier">What it stands out by; null when that was not asked.</param>
/// <param name="Seconds">For a quick decision, how long the desk had it.</param>
internal sealed record FoundEntry(string CaseId, string CaseNumber, string Founder, CaseState State, HistoryItem Entry, Outlier? Outlier, long? Seconds);

/// <summary>A page of what a search found.</summary>
/// <param name="Items">Entries, case by case.</param>
/// <param name="NextCursor">Where the search goes on; null at the end. A page may be empty and the search not over.</param>
/// <param name="Unreadable">Cases that could not be read and were not searched: verify them.</param>
internal sealed record FoundEntries(IReadOnlyList<FoundEntry> Items, string? NextCursor, IReadOnlyList<string> Unreadable);
