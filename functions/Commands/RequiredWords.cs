using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Commands;

/// <summary>Decisions must be explained: which words a trigger can't do without (AL 32, 38; design, section 8).</summary>
internal static class RequiredWords
{
    public static IEnumerable<FieldError> Missing(Trigger trigger, CommandBody body) =>
        Needed(trigger, body).Where(word => IsBlank(word.Text)).Select(word => new FieldError(word.Name, FieldFault.Required));

    /// <summary>Whether a text says nothing: control characters say as little as spaces do.</summary>
    public static bool IsBlank(string? text) => text is null || text.All(character => char.IsWhiteSpace(character) || char.IsControl(character));

    private static IEnumerable<(string Name, string? Text)> Needed(Trigger trigger, CommandBody body) => trigger switch
    {
        Trigger.RefuseAcceptance or Trigger.Refuse or Trigger.Revoke =>
            [("reason", body.Reason), ("legalBasis", body.LegalBasis), ("remedy", body.Remedy)],
        Trigger.Suspend or Trigger.Terminate or Trigger.SuspendStep or Trigger.Extend or Trigger.RejectSupply or Trigger.RequestReconsideration =>
            [("reason", body.Reason)],
        Trigger.AcceptWithDeficiency => [("promise", body.Promise)],
        Trigger.RequestSupplement => body.Items.Select((item, index) => ($"items[{index}].reason", item.Reason)),
        _ => [],
    };
}
