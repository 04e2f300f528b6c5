using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows.Mentors;

namespace OpcOnboarding.Functions.Mentors;

/// <summary>What a change of a case's mentor is ordered for.</summary>
/// <param name="Record">The case.</param>
/// <param name="Answer">The row that keeps what is answered, for the key of the order; null for the service's own doing, which has none.</param>
internal sealed record AskingOrder(CaseRecord Record, Func<MentorAsking, TableEntity>? Answer = null);
