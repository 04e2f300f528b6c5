using System.Text.Json;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Requests;

namespace OpcOnboarding.Functions.Retention;

/// <summary>What the second administrator decides on.</summary>
/// <param name="Proposal">Number of the journal entry that holds the proposal: who decides has read just that one.</param>
internal sealed record ErasureDecision(long Proposal)
{
    /// <summary>Reads the decision, or says what is wrong with it.</summary>
    public static Answer<ErasureDecision> Read(RequestBody body)
    {
        if (!body.Root.TryGetProperty("proposal", out var value))
        {
            return new Refusal.ValidationFailed(new FieldError("proposal", FieldFault.Required));
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var proposal)
            ? new ErasureDecision(proposal)
            : new Refusal.ValidationFailed(new FieldError("proposal", FieldFault.WrongType));
    }
}
