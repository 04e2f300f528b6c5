namespace OpcOnboarding.Durable.Client;

/// <summary>What a deletion did.</summary>
public class PurgeResult
{
    /// <summary>A deletion whose completeness is not known.</summary>
    /// <param name="count">Instances deleted.</param>
    public PurgeResult(int count)
        : this(count, null)
    {
    }

    /// <summary>A deletion.</summary>
    /// <param name="count">Instances deleted.</param>
    /// <param name="isComplete">Whether all that matched are gone; null when not known.</param>
    public PurgeResult(int count, bool? isComplete)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        PurgedInstanceCount = count;
        IsComplete = isComplete;
    }

    /// <summary>Instances deleted.</summary>
    public int PurgedInstanceCount { get; }

    /// <summary>Whether all that matched are gone; null when not known.</summary>
    public bool? IsComplete { get; }
}
