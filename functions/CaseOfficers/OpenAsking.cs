using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Workflows.Mentors;

namespace OpcOnboarding.Functions.CaseOfficers;

/// <summary>A question to a mentor that the desk has to do something about.</summary>
/// <param name="State">Asked: the desk enters the answer. Exhausted: all have declined, the founder chooses others or the desk names one.</param>
/// <param name="Until">When the question goes to the next; null when none is open.</param>
/// <param name="IsOverdue">Whether that time is over.</param>
internal sealed record OpenAsking([property: Names(NameSets.AskingStateName)] string State, DateTimeOffset? Until, bool IsOverdue)
{
    public static OpenAsking Of(MentorAsking asking, DateTimeOffset now) => new(asking.State.ToString(), asking.Until, asking.Until <= now);
}
