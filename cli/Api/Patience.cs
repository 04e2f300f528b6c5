namespace OpcOnboarding.Cli.Api;

/// <summary>How long one request is tried again, and how long an awaited change is looked for.</summary>
internal sealed record Patience
{
    /// <summary>One try; a service that hangs counts as away then.</summary>
    public TimeSpan Attempt { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>From the first lost connection on: long enough for a restart of the service.</summary>
    public TimeSpan Away { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Between two tries when the service says nothing about it.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>From the first 429 or 503 on; a minute's allowance of commands comes back within it.</summary>
    public TimeSpan Busy { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>For a change that follows by itself: a decision of a taken command, a proposal, a case's end.</summary>
    public TimeSpan Change { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Between two looks at an awaited change.</summary>
    public TimeSpan Glance { get; init; } = TimeSpan.FromMilliseconds(300);
}
