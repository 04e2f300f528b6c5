using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Audit.Replay;

/// <summary>A case as it stood after one entry of its journal.</summary>
/// <param name="Record">The view's parts as they were.</param>
/// <param name="Entry">The entry.</param>
/// <param name="FromHistory">Whether its course comes from running the orchestrator again; else, where the history is gone, from the journal.</param>
internal sealed record CaseAtRecord(CaseRecord Record, JournalEntry Entry, bool FromHistory);
