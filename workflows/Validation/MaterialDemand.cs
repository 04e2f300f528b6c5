using System.Text.Json;

namespace OpcOnboarding.Workflows.Validation;

/// <summary>Which documents a submission demands, by legal form (domain steps 0.5).</summary>
internal static class MaterialDemand
{
    private const string Identity = "IdentityProof";
    private const string Premises = "DomicileProof";
    private const string Articles = "Articles";
    private const string Commitment = "DeficiencyCommitment";

    public static IReadOnlyList<string> Missing(JsonElement application, EntityType? form, IReadOnlySet<string> uploaded)
    {
        var demanded = new List<string> { Identity };
        // The seat's letter is the proof; a secondary paper may follow when it is promised.
        if (!SeatIsDomicile(application) && !uploaded.Contains(Commitment))
        {
            demanded.Add(Premises);
        }

        if (form == EntityType.OnePersonLimitedCompany)
        {
            demanded.Add(Articles);
        }

        return [.. demanded.Where(material => !uploaded.Contains(material))];
    }

    public static bool SeatIsDomicile(JsonElement application)
    {
        var facts = ApplicationFields.Member(application, "facts");
        return IsTrue(ApplicationFields.Member(ApplicationFields.Member(application, "workspace"), "isDomicile"))
            || IsTrue(ApplicationFields.Member(facts, "workspace.isDomicile"))
            || IsTrue(ApplicationFields.Member(ApplicationFields.Member(facts, "workspace"), "isDomicile"));
    }

    private static bool IsTrue(JsonElement? member) => member is { ValueKind: JsonValueKind.True };
}
