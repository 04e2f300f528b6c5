using OpcOnboarding.Durable.Client;

namespace OpcOnboarding.Durable.Embedded.Hosting;

/// <summary>An instance's state in the client's form.</summary>
internal static class InstanceMetadata
{
    /// <summary>The converter comes along only where payloads do, so that reading what was not fetched is an error and not null.</summary>
    public static OrchestrationMetadata From(InstanceState state, DataConverter converter, bool withPayloads) => new(state.Name, state.InstanceId)
    {
        DataConverter = withPayloads ? converter : null,
        RuntimeStatus = state.Status,
        CreatedAt = state.CreatedAt,
        LastUpdatedAt = state.LastUpdatedAt,
        SerializedInput = state.Input,
        SerializedOutput = state.Output,
        SerializedCustomStatus = state.CustomStatus,
        FailureDetails = state.FailureDetails,
        Tags = state.Tags,
    };
}
