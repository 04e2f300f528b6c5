using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Recording;

/// <summary>What a transition changes in the personal part of a case's view.</summary>
internal static class TransitionWords
{
    /// <param name="words">The personal part before.</param>
    /// <param name="events">What happened.</param>
    /// <param name="body">What the officer sent; null for a timer.</param>
    /// <param name="outcomes">Outcomes of steps that were approved.</param>
    /// <param name="after">The case after the transition: words about items that are closed stay in the notices only.</param>
    public static CaseWords Apply(
        CaseWords words, IReadOnlyList<CaseEvent> events, CommandBody? body, IReadOnlyDictionary<StepKind, JsonObject> outcomes, OnboardingCase after) => words with
        {
            Items = Open(Merge(words.Items, NewItems(events, body).Concat(Rejected(events, body))), after),
            Outcomes = outcomes.Count == 0 ? words.Outcomes : Merge(words.Outcomes, outcomes),
        };

    private static Dictionary<string, ItemWords> Open(Dictionary<string, ItemWords> items, OnboardingCase after)
    {
        var open = after.Items.Concat(after.Steps.SelectMany(step => step.Items)).Select(item => item.Id)
            .Concat(after.Deficiencies.Select(deficiency => deficiency.Id))
            .ToHashSet();
        return items.Where(item => open.Contains(item.Key)).ToDictionary();
    }

    private static IEnumerable<KeyValuePair<string, ItemWords>> NewItems(IReadOnlyList<CaseEvent> events, CommandBody? body)
    {
        var ids = events.OfType<ItemsRequested>().SelectMany(requested => requested.Items.Select(item => item.Id));
        return ids.Zip(body?.Items ?? [], (id, item) => KeyValuePair.Create(id, new ItemWords(item.Reason, item.Remedy)));
    }

    /// <summary>What was handed in and not taken: the same words for each paper that is asked for again.</summary>
    private static IEnumerable<KeyValuePair<string, ItemWords>> Rejected(IReadOnlyList<CaseEvent> events, CommandBody? body) =>
        events.Any(happened => happened is CaseMoved { Trigger: Trigger.RejectSupply })
            ? events.OfType<DeficiencyMoved>().Select(moved => KeyValuePair.Create(moved.Id, new ItemWords(body?.Reason, null)))
            : [];

    private static Dictionary<TKey, TValue> Merge<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> old, IEnumerable<KeyValuePair<TKey, TValue>> added)
        where TKey : notnull
    {
        var merged = new Dictionary<TKey, TValue>(old);
        foreach (var (key, value) in added)
        {
            merged[key] = value;
        }

        return merged;
    }
}
