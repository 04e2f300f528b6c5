using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Audit.Search;

/// <summary>What a search sees of a case: nothing that is sealed.</summary>
/// <param name="File">Number, city, owner, findings.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Entries">Its journal, in order.</param>
internal sealed record SearchedCase(CaseFile File, CaseState State, IReadOnlyList<JournalEntry> Entries);
