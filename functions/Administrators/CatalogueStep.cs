using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Administrators;

/// <summary>One step as the catalogue shows it.</summary>
/// <param name="Kind">Which of the six.</param>
/// <param name="Department">The desk.</param>
/// <param name="StartsAfter">Steps that must be completed before it begins.</param>
/// <param name="ApprovedAfter">Steps that must be completed before it may be approved.</param>
/// <param name="Materials">Codes of the materials that its desk looks at.</param>
/// <param name="Promised">The city's own promise.</param>
/// <param name="Legal">The law's limit; null where there is none.</param>
/// <param name="Extension">The longest extension.</param>
/// <param name="MayBeLeftOutBy">Legal forms that may leave it out.</param>
/// <param name="Outcome">Members of its outcome.</param>
internal sealed record CatalogueStep(
    StepKind Kind,
    [property: Shapes(typeof(Department))] string Department,
    IReadOnlyList<StepKind> StartsAfter,
    IReadOnlyList<StepKind> ApprovedAfter,
    [property: Names(NameSets.MaterialCode)] IReadOnlyList<string> Materials,
    TimeLimit Promised,
    TimeLimit? Legal,
    TimeLimit Extension,
    IReadOnlyList<EntityType> MayBeLeftOutBy,
    IReadOnlyList<OutcomeField> Outcome)
{
    public static CatalogueStep Of(StepDefinition step) => new(
        step.Kind, step.Department, step.StartsAfter, step.ApprovedAfter, step.Materials, step.Promised, step.Legal, step.Extension, step.MayBeLeftOutBy, step.Outcome);
}
