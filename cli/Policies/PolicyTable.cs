using System.Globalization;
using OpcOnboarding.Workflows.Policies;
using Spectre.Console;

namespace OpcOnboarding.Cli.Policies;

/// <summary>A benefit report as a table: one row a claim, the sums below.</summary>
internal static class PolicyTable
{
    public static Table Of(DateOnly on, BenefitReport report)
    {
        var table = new Table { Title = new TableTitle($"Applied on {on:yyyy-MM-dd}") }
            .AddColumns("pack", "clause", "title", "claim", "verdict")
            .AddColumn(new TableColumn("yuan").RightAligned())
            .AddColumn("arithmetic or reason");
        foreach (var benefit in report.Benefits)
        {
            table.AddRow(Row(benefit));
        }

        table.Caption = new TableTitle(Markup.Escape(Sums(report.Totals)));
        return table;
    }

    private static Text[] Row(Benefit benefit) =>
    [
        new(benefit.PackId),
        new(benefit.ClauseId),
        new(benefit.TitleZh),
        new(benefit.Subject ?? ""),
        new(VerdictName.Of(benefit.Verdict)),
        new(benefit.AmountFen is { } fen ? Yuan(fen) : ""),
        new(string.Join("; ", new[] { benefit.Arithmetic, benefit.ReasonEn }.OfType<string>())),
    ];

    internal static string Sums(BenefitTotals totals)
    {
        (string Name, long? Fen)[] sums =
            [("payments", totals.PaymentFen), ("ceilings", totals.CeilingFen), ("relief", totals.ReliefFen), ("loan limit", totals.LoanLimitFen)];
        var stated = sums.Where(sum => sum.Fen is not null).Select(sum => $"{sum.Name} {Yuan(sum.Fen!.Value)}").ToList();
        return stated.Count == 0 ? "No sum is stated." : $"Sums in yuan: {string.Join(", ", stated)}";
    }

    internal static string Yuan(long fen) => (fen / 100m).ToString("#,##0.00", CultureInfo.InvariantCulture);
}
