using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Tests.GoldenVectors;

/// <summary>One turn of one instance in a vector.</summary>
public sealed record VectorTurn(int Turn, string InstanceId, string ExecutionId, string Orchestrator, string Request, string Response)
{
    internal OrchestratorRequest ReadRequest() => OrchestratorRequest.Parser.ParseFrom(Convert.FromBase64String(Request));

    internal OrchestratorResponse ReadResponse() => OrchestratorResponse.Parser.ParseFrom(Convert.FromBase64String(Response));
}
