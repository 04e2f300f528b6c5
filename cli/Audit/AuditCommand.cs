using System.CommandLine;
using OpcOnboarding.Cli.Api;

namespace OpcOnboarding.Cli.Audit;

/// <summary><c>opc audit</c>: what an auditor does at a terminal, with the service and without it.</summary>
internal static class AuditCommand
{
    public static Command Create(TimeProvider clock) => new("audit", $"Export cases, verify archives without a service, verify all cases, keep checkpoints. Signs in with the access token in {GivenToken.Variable}, without one as the development auditor.")
    {
        ExportCommand.Create(clock),
        VerifyCommand.Create(clock),
        CheckpointCommand.Create(clock),
    };
}
