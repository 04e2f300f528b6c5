using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Commands;

/// <summary>What a hand-over to another one-on-one officer must say.</summary>
internal sealed class AssignmentRules(IPeopleDirectory people)
{
    /// <summary>The first thing that does not hold; null when all does.</summary>
    public FieldError? Fault(CommandOrder order) => order switch
    {
        { Command.Choice: null or "" } => new FieldError("subject", FieldFault.Required),
        _ when RequiredWords.IsBlank(order.Body.Reason) => new FieldError("reason", FieldFault.Required),
        _ => IsOfficerHere(order.Command.Choice, order.Record.File) ? null : new FieldError("subject", FieldFault.UnknownValue),
    };

    private bool IsOfficerHere(string subject, CaseFile file) =>
        people.Find(subject) is { } person && person.Roles.Contains(Role.CaseOfficer) && person.Cities.Contains(file.City);
}
