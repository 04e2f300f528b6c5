using System.CommandLine;

namespace OpcOnboarding.Cli.Policies;

/// <summary><c>opc policy</c>: what the policy packs give, decided without a service.</summary>
internal static class PolicyCommand
{
    public static Command Create() => new("policy", "Evaluate the policy packs: one founder in one city, or in every city.")
    {
        EvaluateCommand.Create(),
        FindCommand.Create(),
    };
}
