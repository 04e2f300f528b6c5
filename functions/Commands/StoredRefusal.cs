using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows.Decisions;

namespace OpcOnboarding.Functions.Commands;

/// <summary>What a refused command was answered, kept so that the same command is answered the same again, in the caller's language of the day.</summary>
internal static class StoredRefusal
{
    private sealed record Kept(string State, IReadOnlyList<string> PermittedTriggers);

    /// <summary>The part of an answer that the stored code does not say; null where the code says it all.</summary>
    public static string? Write(Problems.Refusal refusal) =>
        refusal is Problems.Refusal.TriggerNotPermitted not ? CaseJson.Write(new Kept(not.State, not.PermittedTriggers)) : null;

    /// <summary>The refusal of a stored code.</summary>
    /// <exception cref="UnreadableRowException">The stored part can't be read.</exception>
    public static Problems.Refusal Read(string? code, string? kept) => code switch
    {
        RefusalCodes.Forbidden => new Problems.Refusal.Forbidden(),
        RefusalCodes.ChoiceNotAvailable => new Problems.Refusal.ChoiceNotAvailable(),
        _ => Read(CaseJson.Read<Kept>(kept)),
    };

    private static Problems.Refusal.TriggerNotPermitted Read(Kept kept) => new(kept.State, kept.PermittedTriggers);
}
