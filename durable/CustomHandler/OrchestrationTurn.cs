using Google.Protobuf;
using Microsoft.Extensions.Logging;
using OpcOnboarding.Durable.Protocol;
using OpcOnboarding.Durable.Worker;

namespace OpcOnboarding.Durable.CustomHandler;

/// <summary>Answers the host's calls to orchestrators.</summary>
internal sealed class OrchestrationTurn(OrchestrationExecutor executor, ILogger<OrchestrationTurn> logger)
{
    /// <summary>Runs one turn.</summary>
    /// <param name="name">The function that was invoked.</param>
    /// <param name="encodedRequest">Base64 of an OrchestratorRequest.</param>
    /// <returns>Base64 of an OrchestratorResponse; never empty.</returns>
    /// <exception cref="MalformedInvocationException">The request is none, or is about another orchestrator.</exception>
    public string Run(string name, string? encodedRequest)
    {
        var request = Decode(encodedRequest);
        return Convert.ToBase64String(Answer(name, request).ToByteArray());
    }

    private OrchestratorResponse Answer(string name, OrchestratorRequest request)
    {
        try
        {
            RequireSame(name, request);
            return executor.Execute(request);
        }
        catch (InvalidDataException error)
        {
            throw new MalformedInvocationException(error.Message, error);
        }
        catch (Exception passing) when (passing is not MalformedInvocationException)
        {
            // What the orchestrator's code throws is in its answer. This is the process around it: an error answer would end the
            // orchestration for good, so the turn is given back.
            logger.LogError(passing, "A turn of {Orchestrator} could not be run and is given back to the host.", name);
            return AbortedTurn.Of(request, passing);
        }
    }

    private static OrchestratorRequest Decode(string? encoded)
    {
        try
        {
            return OrchestratorRequest.Parser.ParseFrom(Convert.FromBase64String(encoded ?? string.Empty));
        }
        catch (Exception error) when (error is FormatException or InvalidProtocolBufferException)
        {
            throw new MalformedInvocationException("The trigger is not the base64 form of an orchestrator request.", error);
        }
    }

    private static void RequireSame(string name, OrchestratorRequest request)
    {
        if (Requests.LacksHistory(request))
        {
            return;
        }

        var started = Requests.StartOf(request);
        if (!started.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        {
            throw new MalformedInvocationException("The request is about another orchestrator than the one that was invoked.");
        }

        if (started.OrchestrationInstance is { } instance && instance.InstanceId != request.InstanceId)
        {
            throw new MalformedInvocationException("The request and its history are about two instances.");
        }
    }
}
