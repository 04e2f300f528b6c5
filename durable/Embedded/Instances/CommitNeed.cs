namespace OpcOnboarding.Durable.Embedded.Instances;

/// <summary>How urgently an instance's changes wait for a commit.</summary>
internal enum CommitNeed
{
    /// <summary>Nothing has changed.</summary>
    None = 0,

    /// <summary>Nobody waits; the change rides with the instance's next commit, or goes alone after the configured delay.</summary>
    Deferred = 1,

    /// <summary>Somebody waits: with the shard's next commit.</summary>
    Urgent = 2,
}
