using System.Text.Json.Serialization;

namespace OpcOnboarding.Workflows;

/// <summary>What a step is in law; its remedies follow from that.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StepNature>))]
public enum StepNature
{
    /// <summary>A decision of an authority: review and lawsuit lie against it.</summary>
    AdministrativeDecision,

    /// <summary>A contract with somebody who is free to refuse.</summary>
    Contract,

    /// <summary>A service of the city.</summary>
    Service,
}

/// <summary>A text of law that a step rests on.</summary>
/// <param name="TitleZh">Its Chinese title.</param>
/// <param name="TitleEn">Its English title.</param>
/// <param name="Articles">Numbers of its articles; two with a hyphen between stand for all from one to the other.</param>
public sealed record LegalSource(string TitleZh, string TitleEn, IReadOnlyList<string> Articles);
