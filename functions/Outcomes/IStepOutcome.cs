using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Outcomes;

/// <summary>How one step's outcome comes about: proposed by the service, chosen by the founder, made final by the desk.</summary>
/// <remarks>Every method may run again for the same <see cref="EffectRequest.EffectKey"/> and must then give an equal result with no second effect.</remarks>
internal interface IStepOutcome
{
    /// <summary>The step.</summary>
    StepKind Step { get; }

    /// <summary>Proposes an outcome and holds what it takes. Not done: nothing is free.</summary>
    Task<EffectResult> ProposeAsync(OutcomeContext context, CancellationToken cancellationToken);

    /// <summary>Holds <see cref="EffectRequest.Choice"/> in place of what was held. Not done: it is taken or unknown.</summary>
    Task<EffectResult> ChooseAsync(OutcomeContext context, CancellationToken cancellationToken);

    /// <summary>Makes the outcome final: the desk's own if the command has one, else the proposed one. Null: there is none.</summary>
    Task<JsonObject?> ConfirmAsync(OutcomeContext context, CancellationToken cancellationToken);

    /// <summary>Frees what is held, voids what was issued. Nothing held is success.</summary>
    Task ReleaseAsync(OutcomeContext context, CancellationToken cancellationToken);

    /// <summary>What is proposed, for the founder's benefits page; null while nothing is.</summary>
    Task<JsonNode?> DescribeProposalAsync(CaseRecord record, CancellationToken cancellationToken);
}

/// <summary>What an outcome may look at.</summary>
/// <param name="Request">The effect asked for.</param>
/// <param name="Record">The case.</param>
/// <param name="Application">The submitted form.</param>
/// <param name="Given">The outcome that the desk sent; null for none.</param>
internal sealed record OutcomeContext(EffectRequest Request, CaseRecord Record, JsonElement Application, JsonObject? Given);
