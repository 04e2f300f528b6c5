using OpcOnboarding.Cli.Samples;
using Spectre.Console;

namespace OpcOnboarding.Cli.Demo;

/// <summary>One bar for each sample, for terminals.</summary>
internal sealed class BarProgress(ProgressContext context, IEnumerable<SampleCase> samples) : IDemoProgress
{
    private readonly Dictionary<string, ProgressTask> bars = samples.ToDictionary(
        sample => sample.CaseId,
        sample => context.AddTask(sample.CaseId, autoStart: true, maxValue: Enum.GetValues<Chapter>().Length));

    /// <summary>The columns the bars are shown in.</summary>
    public static ProgressColumn[] Columns =>
        [new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn(), new SpinnerColumn()];

    /// <inheritdoc/>
    public void Reached(string sample, Chapter chapter)
    {
        bars[sample].Description = $"{sample} {chapter}";
        bars[sample].Value = (int)chapter + 1;
    }

    /// <inheritdoc/>
    public void Ended(CaseReport report)
    {
        var words = report.IsAsExpected ? "[green]as expected[/]" : "[red]not as expected[/]";
        bars[report.Sample].Description = $"{report.Sample} {words}";
        bars[report.Sample].StopTask();
    }
}
