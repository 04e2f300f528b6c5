using System.Text.Json;
using OpcOnboarding.Workflows.Validation;

namespace OpcOnboarding.Workflows.Guidance;

/// <summary>Which materials a legal form needs (steps.md 0.5).</summary>
public static class MaterialNeeds
{
    private static readonly JsonElement NoAnswers = JsonDocument.Parse("{}").RootElement;

    // Papers of one legal form only; all others may be asked of any.
    private static readonly Dictionary<string, EntityType> OnlyOf = new(StringComparer.Ordinal)
    {
        ["Articles"] = EntityType.OnePersonLimitedCompany,
        ["AppointmentDecision"] = EntityType.OnePersonLimitedCompany,
        ["ShareholderDecision"] = EntityType.OnePersonLimitedCompany,
        ["FamilyPropertyStatement"] = EntityType.SoleProprietorship,
    };

    /// <summary>The need of a material for a legal form, as far as it follows from the form alone.</summary>
    public static MaterialNeed Of(Material material, EntityType form) => Of(material, form, NoAnswers);

    /// <summary>The need of a material for what is known of an application.</summary>
    /// <param name="material">A material of the shared set.</param>
    /// <param name="form">The legal form; null while it is not known.</param>
    /// <param name="application">The one form as far as it is filled.</param>
    public static MaterialNeed Of(Material material, EntityType? form, JsonElement application)
    {
        ArgumentNullException.ThrowIfNull(material);
        return material switch
        {
            { Weight: MaterialWeight.Outcome } => MaterialNeed.FromTheJourney,
            _ when form is not null && OnlyOf.TryGetValue(material.Code, out var only) && only != form => MaterialNeed.NotNeeded,
            { MadeByService: true } => MaterialNeed.MadeByService,
            _ when MaterialDemand.Missing(application, form, new HashSet<string>()).Contains(material.Code) => MaterialNeed.Required,
            { Code: "DomicileProof" } when MaterialDemand.SeatIsDomicile(application) => MaterialNeed.NotNeeded,
            _ => MaterialNeed.IfItApplies,
        };
    }
}
