namespace OpcOnboarding.Durable;

/// <summary>How an orchestration begins anew.</summary>
public class ContinueAsNewOptions
{
    /// <summary>The input of the next generation; null for none.</summary>
    public object? NewInput { get; set; }

    /// <summary>Whether events that came in and were not waited for go on to the next generation; true by default.</summary>
    public bool PreserveUnprocessedEvents { get; set; } = true;

    /// <summary>The version of the next generation; null keeps the present one.</summary>
    public string? NewVersion { get; set; }
}
