using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Guidance;

namespace OpcOnboarding.Functions.Administrators;

/// <summary>All that the public is told about one step, from its definition: the page made of it can't be out of step with the engine.</summary>
/// <param name="Kind">Which of the six.</param>
/// <param name="Department">Who decides.</param>
/// <param name="Nature">What it is in law.</param>
/// <param name="MayApply">Legal forms that go it.</param>
/// <param name="MayBeLeftOutBy">Legal forms that may leave it out.</param>
/// <param name="StartsAfter">Steps that must be completed before it begins.</param>
/// <param name="ApprovedAfter">Steps that must be completed before it may be approved.</param>
/// <param name="Materials">Papers, by legal form.</param>
/// <param name="Outcome">What comes out.</param>
/// <param name="FeeFen">Cost in fen; 0: free.</param>
/// <param name="Promised">The city's own promise.</param>
/// <param name="Legal">The law's limit; null where there is none.</param>
/// <param name="Extension">The longest extension.</param>
/// <param name="Laws">What it rests on.</param>
/// <param name="Remedies">What can be done against a negative outcome.</param>
internal sealed record StepFacts(
    StepKind Kind,
    [property: Shapes(typeof(Department))] string Department,
    StepNature Nature,
    IReadOnlyList<EntityType> MayApply,
    IReadOnlyList<EntityType> MayBeLeftOutBy,
    IReadOnlyList<StepKind> StartsAfter,
    IReadOnlyList<StepKind> ApprovedAfter,
    IReadOnlyList<StepMaterial> Materials,
    IReadOnlyList<OutcomeField> Outcome,
    long FeeFen,
    TimeLimit Promised,
    TimeLimit? Legal,
    TimeLimit Extension,
    IReadOnlyList<LegalSource> Laws,
    IReadOnlyList<Remedy> Remedies)
{
    public static StepFacts Of(StepDefinition step, CaseLimits limits) => new(
        step.Kind,
        step.Department,
        step.Nature,
        Enum.GetValues<EntityType>(),
        step.MayBeLeftOutBy,
        step.StartsAfter,
        step.ApprovedAfter,
        [.. Workflows.Materials.All.Where(material => step.Materials.Contains(material.Code)).Select(StepMaterial.Of)],
        step.Outcome,
        step.FeeFen,
        step.Promised,
        step.Legal,
        step.Extension,
        step.Laws,
        Remedy.Of(step, limits));
}

/// <summary>A paper of a step.</summary>
/// <param name="Code">Which.</param>
/// <param name="Weight">Whether it may follow later.</param>
/// <param name="Needs">Whether it has to be brought, for each legal form.</param>
internal sealed record StepMaterial([property: Names(NameSets.MaterialCode)] string Code, MaterialWeight Weight, IReadOnlyList<FormNeed> Needs)
{
    public static StepMaterial Of(Material material) =>
        new(material.Code, material.Weight, [.. Enum.GetValues<EntityType>().Select(form => new FormNeed(form, MaterialNeeds.Of(material, form)))]);
}

/// <summary>Whether a legal form has to bring a paper.</summary>
internal sealed record FormNeed(EntityType EntityType, MaterialNeed Need);
