namespace OpcOnboarding.Workflows.Policies.Calculations;

internal static class Unstated
{
    public static Explanation Figures { get; } = new("来源未载明金额，由专员办理", "named, no figure: to an officer");
}
