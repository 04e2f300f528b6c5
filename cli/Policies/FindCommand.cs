using System.CommandLine;
using OpcOnboarding.Workflows.Policies;
using Spectre.Console;

namespace OpcOnboarding.Cli.Policies;

/// <summary><c>opc policy find</c>: the same founder in every city that has a pack, side by side.</summary>
internal static class FindCommand
{
    public static Command Create()
    {
        var facts = PolicyOptions.Facts();
        var on = PolicyOptions.On();
        var command = new Command("find", "Compare what one founder would get in every city that has a policy pack.") { facts, on };
        command.SetAction(parsed => Print(FactsFile.Read(parsed.GetRequiredValue(facts), parsed.GetValue(on))));
        return command;
    }

    private static void Print(FactsFile file)
    {
        var found = new PolicyFinder(PolicyCatalogue.Embedded).Find(file.Source, Text(file, "city"), Text(file, "district"), file.On);
        var table = new Table { Title = new TableTitle($"In every city, applied on {file.On:yyyy-MM-dd}") }
            .AddColumns("city", "sums in yuan", "granted", "to be decided", "missing to know");
        foreach (var city in found)
        {
            table.AddRow(Row(city));
        }

        Terminal.Open().Write(table);
    }

    private static Text[] Row(CityBenefits city) =>
    [
        new($"{city.City} {city.CityEn}"),
        new(PolicyTable.Sums(city.Report.Totals)),
        new(Count(city, Verdict.Entitled, Verdict.Relief, Verdict.Limit, Verdict.Service)),
        new(Count(city, Verdict.Ceiling, Verdict.Reduced, Verdict.NotStated)),
        new(city.MissingFacts.Count == 0 ? "nothing" : string.Join(", ", city.MissingFacts)),
    ];

    private static string Count(CityBenefits city, params Verdict[] verdicts) =>
        $"{city.Report.Benefits.Count(benefit => verdicts.Contains(benefit.Verdict))} of {city.Report.Benefits.Count}";

    private static string? Text(FactsFile file, string member) =>
        file.Source.TryGetProperty(member, out var given) && given.ValueKind == System.Text.Json.JsonValueKind.String ? given.GetString() : null;
}
