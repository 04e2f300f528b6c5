using System.Text.Json.Nodes;
using OpcOnboarding.Durable.Worker;

namespace OpcOnboarding.Durable.CustomHandler;

/// <summary>Answers the host's calls to activities. A failure is an answer, too: see <see cref="ActivityEnvelope"/>.</summary>
internal sealed class ActivityInvocation(ActivityExecutor executor)
{
    private const string InstanceId = "instanceId";

    /// <summary>Runs a call to its end; the host's connection may go meanwhile, the effect is finished.</summary>
    /// <exception cref="MalformedInvocationException">The input or the caller is missing.</exception>
    public async Task<JsonNode?> RunAsync(string name, InvocationRequest request)
    {
        var instanceId = request.MetadataText(InstanceId) ?? throw new MalformedInvocationException("Metadata names no instance.");
        var call = new ActivityCall(name, instanceId, request.Text(ActivityFunction.Trigger));
        return ActivityEnvelope.Write(await executor.ExecuteAsync(call));
    }
}
