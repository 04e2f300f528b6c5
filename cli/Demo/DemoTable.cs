using OpcOnboarding.Cli.Api;
using OpcOnboarding.Workflows;
using Spectre.Console;

namespace OpcOnboarding.Cli.Demo;

/// <summary>All samples and all six steps at the end of a run.</summary>
internal static class DemoTable
{
    public static Table Of(IReadOnlyList<CaseReport> reports)
    {
        var table = new Table().AddColumns("sample", "case", "state");
        foreach (var step in Journey.Current.Steps)
        {
            table.AddColumn(WireJson.Name(step.Kind));
        }

        table.AddColumn("as expected");
        foreach (var report in reports)
        {
            table.AddRow(Row(report));
        }

        return table;
    }

    private static Text[] Row(CaseReport report) =>
    [
        new(report.Sample),
        new(report.CaseNumber ?? "-"),
        new(report.Last is { } view ? WireJson.Name(view.State) : "-"),
        .. Journey.Current.Steps.Select(step => new Text(report.Last is { } view ? WireJson.Name(view.Step(step.Kind).State) : "-")),
        report.IsAsExpected ? new Text("yes", new Style(Color.Green)) : new Text("NO", new Style(Color.Red)),
    ];
}
