namespace OpcOnboarding.Cli.Demo;

/// <summary>One line for each thing that happened: for files, pipes and small terminals.</summary>
internal sealed class LineProgress(TextWriter output, TimeProvider clock) : IDemoProgress
{
    private readonly long began = clock.GetTimestamp();
    private readonly Lock writing = new();

    /// <inheritdoc/>
    public void Reached(string sample, Chapter chapter) => Write(sample, chapter.ToString());

    /// <inheritdoc/>
    public void Ended(CaseReport report) => Write(report.Sample, report.IsAsExpected ? "ended as expected" : "ended NOT as expected");

    private void Write(string sample, string text)
    {
        lock (writing)
        {
            output.WriteLine($"{clock.GetElapsedTime(began).TotalSeconds,6:0.0} s  {sample}  {text}");
        }
    }
}
