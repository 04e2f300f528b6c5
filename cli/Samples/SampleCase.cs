using System.Text.Json;
using System.Text.Json.Serialization;
using OpcOnboarding.Cli.Api;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Cli.Samples;

/// <summary>One sample case: what the founder files, and how it should end.</summary>
internal sealed record SampleCase
{
    /// <summary>The sample's own id, such as P01.</summary>
    public required string CaseId { get; init; }

    /// <summary>Day on which the file lets it be submitted; the demo submits today.</summary>
    public required DateOnly SubmittedOn { get; init; }

    /// <summary>Chinese name.</summary>
    public required string City { get; init; }

    /// <summary>Chinese name.</summary>
    public required string District { get; init; }

    /// <summary>Section of the one form, sent as it is.</summary>
    public required JsonElement Founder { get; init; }

    /// <summary>Section of the one form, sent as it is.</summary>
    public required JsonElement Entity { get; init; }

    /// <summary>Section of the one form, sent as it is.</summary>
    public required JsonElement Facts { get; init; }

    /// <summary>Section of the one form, sent as it is.</summary>
    public required JsonElement PriorGrants { get; init; }

    /// <summary>The papers, those that are missing at first among them.</summary>
    public required IReadOnlyList<SampleMaterial> Materials { get; init; }

    /// <summary>How it should end.</summary>
    public required SampleExpectation Expected { get; init; }

    /// <summary>The whole entry of the file.</summary>
    [JsonIgnore]
    public JsonElement Source { get; private init; }

    /// <summary>Codes of the papers the founder has from the start.</summary>
    [JsonIgnore]
    public IEnumerable<string> Provided => Materials.Where(material => material.State == "provided").Select(material => material.Code);

    /// <summary>Codes of the papers that are promised and come later.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Promised => [.. Materials.Where(material => material.State == "missing").Select(material => material.Code)];

    /// <summary>Reads an entry.</summary>
    /// <exception cref="JsonException">A member is missing or of another type.</exception>
    public static SampleCase Read(JsonElement entry) =>
        entry.Deserialize<SampleCase>(WireJson.Options)! with { Source = entry.Clone() };

    /// <summary>What the file expects of a step; null where it lists nothing.</summary>
    public SampleStep? ExpectedOf(StepKind step) => Expected.Steps.FirstOrDefault(expected => expected.Step == step);
}

/// <summary>A paper of a sample.</summary>
/// <param name="Code">Code of the material.</param>
/// <param name="State"><c>provided</c>, or <c>missing</c>: promised and supplied later.</param>
internal sealed record SampleMaterial(string Code, string State);

/// <summary>How a sample should end.</summary>
/// <param name="Steps">The steps that the file says something about.</param>
/// <param name="Benefits">The benefits that must be among those decided.</param>
/// <param name="Totals">The sums over all benefits.</param>
internal sealed record SampleExpectation(IReadOnlyList<SampleStep> Steps, IReadOnlyList<SampleBenefit> Benefits, BenefitTotals Totals);

/// <summary>A benefit that a sample must get, or must be refused.</summary>
/// <param name="PackId">The pack.</param>
/// <param name="ClauseId">The clause.</param>
/// <param name="Subject">Which claim; null where the clause has one for the case.</param>
/// <param name="Verdict">As the file writes it, in kebab case.</param>
/// <param name="AmountFen">The amount in fen; null where the verdict has none.</param>
internal sealed record SampleBenefit(string PackId, string ClauseId, string? Subject, string Verdict, long? AmountFen)
{
    /// <summary>Whether a decided benefit is this one.</summary>
    public bool IsMetBy(Benefit benefit) =>
        (PackId, ClauseId, Verdict, AmountFen) == (benefit.PackId, benefit.ClauseId, VerdictName.Of(benefit.Verdict), benefit.AmountFen)
        && (Subject is null || Subject == benefit.Subject);
}

/// <summary>How a step of a sample should go.</summary>
/// <param name="Step">Which.</param>
/// <param name="ExpectedState">Its last state.</param>
/// <param name="PromisedWorkingDays">The promise; null where the file leaves it to the journey.</param>
/// <param name="SupplementWorkingDays">Time for a promised paper; null where none is promised.</param>
internal sealed record SampleStep(StepKind Step, StepState ExpectedState, int? PromisedWorkingDays, int? SupplementWorkingDays);
