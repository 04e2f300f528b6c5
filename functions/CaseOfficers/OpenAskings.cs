using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Mentors;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Mentors;

namespace OpcOnboarding.Functions.CaseOfficers;

/// <summary>Says of the mentors' desk's tasks how far the asking has come: one query for each city among them, none where there is no such task.</summary>
internal sealed class OpenAskings(AskingDesk desk, TimeProvider clock, ILogger<OpenAskings> logger)
{
    /// <summary>The items, those of mentor pairing with what is open.</summary>
    /// <param name="items">Tasks.</param>
    /// <param name="cityKeys">The cities that they lie in.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<IReadOnlyList<WorklistItem>> AddAsync(IReadOnlyList<WorklistItem> items, IEnumerable<string> cityKeys, CancellationToken cancellationToken)
    {
        if (items.All(item => item.Step != StepKind.MentorPairing))
        {
            return items;
        }

        var (open, now) = (new Dictionary<string, MentorAsking>(StringComparer.Ordinal), clock.GetUtcNow());
        foreach (var cityKey in cityKeys.Distinct())
        {
            foreach (var (caseId, asking) in await TryReadAsync(cityKey, cancellationToken))
            {
                open[caseId] = asking;
            }
        }

        return [.. items.Select(item => item.Step == StepKind.MentorPairing && open.TryGetValue(item.CaseId, out var asking) ? item with { Asking = OpenAsking.Of(asking, now) } : item)];
    }

    private async Task<IReadOnlyDictionary<string, MentorAsking>> TryReadAsync(string cityKey, CancellationToken cancellationToken)
    {
        try
        {
            return await desk.OpenAsync(cityKey, cancellationToken);
        }
        catch (UnreadableRowException unreadable)
        {
            // The desk's tasks are there all the same.
            logger.LogError("The questions to mentors of {City} can't be read: {Failure}", cityKey, FailureTrace.Of(unreadable));
            return new Dictionary<string, MentorAsking>();
        }
    }
}
