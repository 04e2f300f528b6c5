using System.ComponentModel.DataAnnotations;

namespace OpcOnboarding.Durable.Embedded;

/// <summary>Settings of the embedded task hub. Every one has a default; an empty configuration section runs.</summary>
public sealed class TaskHubOptions
{
    /// <summary>Name of the table: 3 to 63 letters and digits, a letter first. Default <c>Hub</c>.</summary>
    [Required]
    [RegularExpression("^[A-Za-z][A-Za-z0-9]{2,62}$")]
    public string TableName { get; set; } = "Hub";

    /// <summary>Number of shards (partitions), 1 to 16. Default 4. Fixed when the hub is first started: a hub made with another number refuses to start.</summary>
    [Range(1, 16)]
    public int Shards { get; set; } = 4;

    /// <summary>
    /// Who this process is. A process that starts with the id of the present owner takes over at once, so two living
    /// processes must never share one. Default: a new id per process, which makes every other process wait for the expiry.
    /// </summary>
    [Required]
    public string OwnerId { get; set; } = Guid.NewGuid().ToString("N");

    /// <summary>How long ownership lasts without a renewal, in real time. Default 5 s, at least 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan OwnershipExpiry { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often the owner renews and a standby looks, in real time. Default 2 s; must be less than half the expiry.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:02:00")]
    public TimeSpan OwnershipRenewal { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Most activities that run at the same time. Default 64, at least 1.</summary>
    [Range(1, 10_000)]
    public int MaxConcurrentActivities { get; set; } = 64;

    /// <summary>Most instances kept ready in memory, over all shards. Others cost an index entry and are read again when needed. Default 2,000.</summary>
    [Range(16, 1_000_000)]
    public int MaxLiveInstances { get; set; } = 2_000;

    /// <summary>
    /// How long a turn that nobody waits for (an activity's result that started nothing new) may wait for a commit of its
    /// instance to ride with, in real time. Default 100 ms. A crash in between runs the activity again.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan DeferredCommitDelay { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long a stop waits for running activities and open commits, in real time. Default 20 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>History kept inside the instance's own row, in bytes, before it moves to a history row. Default 4,096.</summary>
    [Range(0, 262_144)]
    public int InlineHistoryBytes { get; set; } = 4_096;

    /// <summary>Events in one execution's history from which on a warning is logged, once. Default 5,000.</summary>
    [Range(1, int.MaxValue)]
    public int LongHistoryEvents { get; set; } = 5_000;

    /// <summary>Bytes of one execution's history from which on a warning is logged, once. Default 5 MiB.</summary>
    [Range(1, long.MaxValue)]
    public long LongHistoryBytes { get; set; } = 5 * 1_024 * 1_024;

    /// <summary>Generations of one instance (continue-as-new) in a row before others of its shard get their turn. Default 100.</summary>
    [Range(1, 10_000)]
    public int MaxGenerationsInARow { get; set; } = 100;

    /// <summary>Checks every value.</summary>
    /// <exception cref="ValidationException">A value is out of its range; the message names it.</exception>
    public void Validate()
    {
        Validator.ValidateObject(this, new ValidationContext(this), validateAllProperties: true);
        if (OwnershipRenewal * 2 >= OwnershipExpiry)
        {
            throw new ValidationException($"{nameof(OwnershipRenewal)} must be less than half of {nameof(OwnershipExpiry)}.");
        }
    }
}
