using System.CommandLine;
using System.Text.Json;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Cli.Policies;

/// <summary><c>opc policy evaluate</c>: every clause in reach with verdict, amount and arithmetic.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var facts = PolicyOptions.Facts();
        var on = PolicyOptions.On();
        var pack = new Option<string>("--pack") { Description = "Id of one pack, such as yancheng-opc-2026; without it all packs in reach." };
        var table = new Option<bool>("--table") { Description = "Print a table for people in place of JSON." };
        var command = new Command("evaluate", "Evaluate every clause of every pack in reach for one founder.") { facts, on, pack, table };
        command.SetAction(parsed => Run(
            FactsFile.Read(parsed.GetRequiredValue(facts), parsed.GetValue(on)), Known(parsed.GetValue(pack)), parsed.GetValue(table)));
        return command;
    }

    private static void Run(FactsFile file, string? packId, bool table)
    {
        var report = Evaluate(file, packId);
        if (table)
        {
            Terminal.Open().Write(PolicyTable.Of(file.On, report));
        }
        else
        {
            Console.Out.WriteLine(ReportJson.Write(report));
        }
    }

    private static BenefitReport Evaluate(FactsFile file, string? packId)
    {
        try
        {
            return PolicyCatalogue.Embedded.Evaluate(file.Source, file.On, packId);
        }
        catch (ArgumentException unreadable)
        {
            throw new CannotRunException($"The facts can't be evaluated: {unreadable.Message}", unreadable);
        }
    }

    private static string? Known(string? packId) =>
        packId is null || PolicyCatalogue.Embedded.Find(packId) is not null
            ? packId
            : throw new CannotRunException($"There is no pack '{packId}'; there are {string.Join(", ", PolicyCatalogue.Embedded.Packs.Select(known => known.PackId))}.");
}
