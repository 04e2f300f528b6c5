namespace OpcOnboarding.Functions.Operations;

/// <summary>An orchestration is called by its case, one of a command after the end by the case and the command.</summary>
internal static class OrchestrationIds
{
    private const int CaseIdLength = 32;

    /// <summary>The case.</summary>
    public static string CaseOf(string instanceId) => instanceId.Length > CaseIdLength ? instanceId[..CaseIdLength] : instanceId;
}
