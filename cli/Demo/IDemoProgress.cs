namespace OpcOnboarding.Cli.Demo;

/// <summary>Shows a run while it goes on. Called from several samples at once.</summary>
internal interface IDemoProgress
{
    /// <summary>A sample has come to a chapter's end.</summary>
    void Reached(string sample, Chapter chapter);

    /// <summary>A sample is over.</summary>
    void Ended(CaseReport report);
}
