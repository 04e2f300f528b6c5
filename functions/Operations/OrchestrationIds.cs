using OpcOnboarding.Functions.Requests;

namespace OpcOnboarding.Functions.Operations;

/// <summary>An orchestration is called by its case, one of a command after the end by the case and the command.</summary>
internal static class OrchestrationIds
{
    private const int CaseIdLength = 32;

    /// <summary>The case; of an orchestration beside the journey the whole id.</summary>
    public static string CaseOf(string instanceId) =>
        instanceId.Length > CaseIdLength && CaseIds.IsWellFormed(instanceId[..CaseIdLength]) ? instanceId[..CaseIdLength] : instanceId;
}
