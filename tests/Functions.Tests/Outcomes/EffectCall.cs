namespace OpcOnboarding.Functions.Tests.Outcomes;

/// <summary>Stands for the orchestration that calls an activity.</summary>
internal sealed class EffectCall(string activity, string caseId) : TaskActivityContext
{
    public override TaskName Name => new(activity);

    public override string InstanceId => caseId;
}
