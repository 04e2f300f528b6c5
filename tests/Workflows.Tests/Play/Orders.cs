namespace OpcOnboarding.Workflows.Tests.Play;

/// <summary>Well-formed commands: every trigger with the members that it needs.</summary>
internal static class Orders
{
    public static CaseCommand Fire(string id, Trigger trigger, StepKind? step = null, Actor? by = null) => new()
    {
        CommandId = id,
        Actor = by ?? People.For(trigger, step is not null),
        Trigger = trigger,
        Step = step,
        Items = trigger switch
        {
            Trigger.RequestSupplement => [new RequestedItem("IdentityProof", null), new RequestedItem(null, "entity.domicile")],
            Trigger.AcceptWithDeficiency => [new RequestedItem("DomicileProof", null)],
            _ => [],
        },
        Deficiencies = trigger is Trigger.ConfirmSupply or Trigger.RejectSupply ? ["d1"] : [],
        WorkingDays = trigger == Trigger.Extend ? 1 : null,
    };

    public static CaseCommand Choose(string id, StepKind step, string choice) =>
        new() { CommandId = id, Actor = People.Founder, Kind = CommandKind.Choose, Step = step, Choice = choice };

    public static CaseCommand Reassign(string id, string subject) =>
        new() { CommandId = id, Actor = People.CaseOfficer, Kind = CommandKind.Reassign, Choice = subject };

    public static CaseOpened Opening(
        EntityType form = EntityType.OnePersonLimitedCompany, bool seatIsDomicile = false, string? journeyVersion = null) =>
        new(journeyVersion ?? Journey.Current.Version, Calendars.Current.Version, form, Enum.GetValues<StepKind>(), seatIsDomicile, 1);

    public static CaseSubmission Submission(CaseOpened? opened = null) => new("c1", "submit", People.Founder, opened ?? Opening());
}
