using OpcOnboarding.Cli.Api;
using OpcOnboarding.Workflows;
using Spectre.Console;

namespace OpcOnboarding.Cli.Demo;

/// <summary>All samples and all six steps at the end of a run.</summary>
internal static class DemoTable
{
    private const int RoomForWords = 140;

    /// <param name="reports">One row each.</param>
    /// <param name="columns">Width of the terminal; a narrow one gets short words.</param>
    public static Table Of(IReadOnlyList<CaseReport> reports, int columns)
    {
        var isNarrow = columns < RoomForWords;
        var table = new Table().AddColumn("sample").AddColumn(new TableColumn("case").NoWrap()).AddColumn("state");
        foreach (var step in Journey.Current.Steps)
        {
            table.AddColumn(isNarrow ? Short(step.Kind) : WireJson.Name(step.Kind));
        }

        table.AddColumn(isNarrow ? "ok" : "as expected");
        foreach (var report in reports)
        {
            table.AddRow(Row(report, isNarrow));
        }

        return isNarrow ? Narrow(table) : table;
    }

    private static Table Narrow(Table table)
    {
        foreach (var column in table.Columns)
        {
            column.PadLeft(0).PadRight(1).NoWrap();
        }

        return table.NoBorder();
    }

    private static Text[] Row(CaseReport report, bool isNarrow) =>
    [
        new(report.Sample),
        new(report.CaseNumber ?? "-"),
        new(report.Last is { } view ? State(view.State, view.State == CaseState.Completed, isNarrow) : "-"),
        .. Journey.Current.Steps.Select(step => new Text(report.Last?.Step(step.Kind).State is { } state ? State(state, state == StepState.Completed, isNarrow) : "-")),
        report.IsAsExpected ? new Text("yes", new Style(Color.Green)) : new Text("NO", new Style(Color.Red)),
    ];

    private static string State(Enum state, bool isCompleted, bool isNarrow) => isCompleted && isNarrow ? "done" : WireJson.Name(state);

    private static string Short(StepKind step) => step switch
    {
        StepKind.Registration => "reg",
        StepKind.BankAccount => "bank",
        StepKind.TaxSetup => "tax",
        StepKind.Workspace => "seat",
        StepKind.Vouchers => "vouch",
        StepKind.MentorPairing => "mentor",
    };
}
