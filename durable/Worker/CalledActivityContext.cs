namespace OpcOnboarding.Durable.Worker;

/// <summary>The context of one call.</summary>
internal sealed class CalledActivityContext(ActivityCall call) : TaskActivityContext
{
    public override TaskName Name => call.Name;

    public override string InstanceId => call.InstanceId;

    public override string Version => call.Version;
}
