using Google.Protobuf;
using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Worker.Grpc;

/// <summary>Runs one turn of one orchestrator on the wire's own messages; the entry point of the published worker package.</summary>
public static class GrpcOrchestrationRunner
{
    /// <summary>Runs a turn with a function as the orchestrator.</summary>
    /// <typeparam name="TInput">What the orchestrator is started with.</typeparam>
    /// <typeparam name="TOutput">What it ends with.</typeparam>
    /// <inheritdoc cref="LoadAndRun(string, ITaskOrchestrator, IServiceProvider?)"/>
    public static string LoadAndRun<TInput, TOutput>(
        string encodedOrchestratorRequest,
        Func<TaskOrchestrationContext, TInput?, Task<TOutput?>> implementation,
        IServiceProvider? services = null)
    {
        ArgumentNullException.ThrowIfNull(implementation);
        return LoadAndRun(encodedOrchestratorRequest, new FunctionOrchestrator<TInput?, TOutput?>(implementation), services);
    }

    /// <summary>Runs a turn: replays the past, plays what is new, answers with what the orchestrator wants next.</summary>
    /// <param name="encodedOrchestratorRequest">Base64 of an OrchestratorRequest message.</param>
    /// <param name="implementation">The orchestrator; run whatever name the request has.</param>
    /// <param name="services">May give a <see cref="DataConverter"/> and a logger factory.</param>
    /// <returns>Base64 of an OrchestratorResponse message. Errors of the orchestrator are in it, as a failed completion.</returns>
    /// <exception cref="ArgumentException">The request is not base64 or not such a message.</exception>
    /// <exception cref="InvalidDataException">The history lacks its first event, or has one this worker does not know.</exception>
    public static string LoadAndRun(
        string encodedOrchestratorRequest, ITaskOrchestrator implementation, IServiceProvider? services = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(encodedOrchestratorRequest);
        ArgumentNullException.ThrowIfNull(implementation);
        var request = Decode(encodedOrchestratorRequest);
        return Convert.ToBase64String(Run(request, implementation, services).ToByteArray());
    }

    private static OrchestratorResponse Run(OrchestratorRequest request, ITaskOrchestrator implementation, IServiceProvider? services)
    {
        if (Requests.LacksHistory(request))
        {
            return Requests.AskForHistory(request);
        }

        _ = Requests.StartOf(request);
        return new OrchestrationSession(implementation, request, WorkerServices.From(services)).Execute(request);
    }

    private static OrchestratorRequest Decode(string encoded)
    {
        try
        {
            return OrchestratorRequest.Parser.ParseFrom(Convert.FromBase64String(encoded));
        }
        catch (Exception error) when (error is FormatException or InvalidProtocolBufferException)
        {
            throw new ArgumentException("The text is not the base64 form of an orchestrator request.", nameof(encoded), error);
        }
    }
}
