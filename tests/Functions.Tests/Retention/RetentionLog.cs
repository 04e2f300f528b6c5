using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Retention;

/// <summary>Looks into the auditors' log for a retention decision.</summary>
internal static class RetentionLog
{
    /// <summary>The hash of the entry that the one leaf of the decision names; the leaf must be in the checkpoint's tree.</summary>
    public static async Task<string?> DecisionAsync(OnboardingServer server, string caseId)
    {
        var view = await server.Services.GetRequiredService<AuditLog>().ViewAsync(LeafKind.Retention, caseId, default);
        var leaf = Assert.Single(view.Covered.Leaves);
        Assert.True(Assert.Single(view.Proofs).Holds(LogLeaf.HashOf(leaf.Text), view.Checkpoint!.Checkpoint.Tree));
        return leaf.Leaf.Head;
    }
}
