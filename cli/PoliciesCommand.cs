using System.CommandLine;
using OpcOnboarding.Cli.Samples;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Cli;

/// <summary><c>opc policies</c>: what the packs give a sample case on the day it was submitted.</summary>
internal static class PoliciesCommand
{
    public static Command Create()
    {
        var sample = new Option<string>("--sample") { Description = "Id of the sample case, such as P01.", Required = true };
        var samples = SharedOptions.Samples();
        var command = new Command("policies", "Evaluate the policy packs for a sample case.") { sample, samples };
        command.SetAction(parsed => Print(SampleFile.Read(parsed.GetRequiredValue(samples)), parsed.GetRequiredValue(sample)));
        return command;
    }

    private static void Print(SampleFile file, string caseId)
    {
        var sample = file.Find(caseId);
        var report = PolicyCatalogue.Embedded.Evaluate(sample.Source, sample.SubmittedOn);
        Terminal.Open().Write(PolicyTable.Of(sample, report));
    }
}
