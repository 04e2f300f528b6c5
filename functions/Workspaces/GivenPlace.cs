using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.Outcomes.Seats;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Workspaces;

namespace OpcOnboarding.Functions.Workspaces;

/// <summary>The place that a case was given, with its terms.</summary>
/// <param name="Community">The community.</param>
/// <param name="Unit">The place.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Schedule">What it costs when: the agreed rent at the beginning, then the steps that the community has for it.</param>
internal sealed record GivenPlace(Community Community, WorkspaceUnit Unit, DateOnly From, DateOnly To, RentSchedule Schedule)
{
    /// <summary>Reads the outcome of the completed step; null while there is none, and after it was revoked.</summary>
    public static GivenPlace? Of(CaseRecord record, CityDirectory cities)
    {
        if (record.Case.FindStep(StepKind.Workspace) is not { State: StepState.Completed }
            || record.Words.Outcomes.GetValueOrDefault(StepKind.Workspace) is not { } outcome
            || CommunityUnits.Find(cities, OutcomeJson.Text(outcome, "unitId") ?? "") is not var (community, unit))
        {
            return null;
        }

        var (from, to) = (Day(outcome, "from"), Day(outcome, "to"));
        var rent = outcome["monthlyRentFen"]?.GetValue<long>() ?? unit.MonthlyRentFen;
        return new GivenPlace(community, unit, from, to, RentSchedule.Of(from, to, rent, [.. unit.RentSteps.Where(step => step.MonthlyRentFen > rent)]));
    }

    private static DateOnly Day(JsonObject outcome, string name) =>
        FormMembers.ParseDay(OutcomeJson.Text(outcome, name)) ?? throw new UnreadableRowException($"The outcome of the workspace step has no {name}.");
}
