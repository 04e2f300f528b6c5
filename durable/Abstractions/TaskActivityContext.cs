namespace OpcOnboarding.Durable;

/// <summary>Tells an activity who called it.</summary>
public abstract class TaskActivityContext
{
    /// <summary>The name it was called by.</summary>
    public abstract TaskName Name { get; }

    /// <summary>The orchestration instance that called.</summary>
    public abstract string InstanceId { get; }

    /// <summary>The version the call asked for; empty when none.</summary>
    public virtual string Version => string.Empty;
}
