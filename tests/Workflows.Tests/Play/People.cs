namespace OpcOnboarding.Workflows.Tests.Play;

/// <summary>One person for each part that a person can have in a case.</summary>
internal static class People
{
    public static readonly Actor Founder = new("founder", "founder", Party.Founder);
    public static readonly Actor Window = new("window", "windowOfficer", Party.Window);
    public static readonly Actor Desk = new("desk", "deskOfficer", Party.Desk);
    public static readonly Actor SecondDesk = new("second-desk", "deskOfficer", Party.Desk);
    public static readonly Actor Head = new("head", "supervisor", Party.DepartmentHead);
    public static readonly Actor CaseOfficer = new("case-officer", "caseOfficer", Party.CaseOfficer);
    public static readonly Actor Administrator = new("administrator", "administrator", Party.Administrator);

    public static readonly IReadOnlyList<Actor> All = [Founder, Window, Desk, Head, CaseOfficer, Administrator, Actor.System];

    /// <summary>Who usually fires the trigger.</summary>
    public static Actor For(Trigger trigger, bool onStep) => trigger switch
    {
        Trigger.Submit or Trigger.Withdraw or Trigger.Resubmit or Trigger.Supply or Trigger.Redo
            or Trigger.RequestReconsideration or Trigger.WaiveRedo or Trigger.Skip => Founder,
        Trigger.Terminate => Administrator,
        Trigger.Extend or Trigger.Revoke => Head,
        _ => onStep ? Desk : Window,
    };
}
