using OpcOnboarding.Functions.Founders;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Guidance;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.Guidance;

/// <summary>A founder's way, foretold.</summary>
/// <param name="Steps">The steps that apply.</param>
/// <param name="Materials">One list of materials.</param>
/// <param name="PromisedWorkingDays">From submission to the last step's end, when nothing is missing.</param>
/// <param name="PromisedOn">The day of that, if one submitted today.</param>
/// <param name="Benefits">Every clause that reaches the place, with its verdict.</param>
/// <param name="Totals">Their sums.</param>
/// <param name="MissingFacts">What else is to be known for the clauses that can't be answered yet.</param>
internal sealed record GuidanceView(
    IReadOnlyList<GuidedStepView> Steps,
    IReadOnlyList<GuidedMaterialView> Materials,
    int PromisedWorkingDays,
    DateOnly PromisedOn,
    IReadOnlyList<BenefitClause> Benefits,
    BenefitTotals Totals,
    IReadOnlyList<string> MissingFacts);

/// <summary>One step of the way.</summary>
/// <param name="Step">Which.</param>
/// <param name="Department">Whose desk.</param>
/// <param name="MayBeLeftOut">Whether one may do without it.</param>
/// <param name="StartsAfter">What it waits for.</param>
/// <param name="Promised">Its own promise.</param>
/// <param name="Legal">The law's limit; null where there is none.</param>
/// <param name="DoneAfterWorkingDays">From acceptance until it is promised to be done.</param>
internal sealed record GuidedStepView(
    StepKind Step,
    [property: Shapes(typeof(Department))] string Department,
    bool MayBeLeftOut,
    IReadOnlyList<StepKind> StartsAfter,
    TimeLimit Promised,
    TimeLimit? Legal,
    int DoneAfterWorkingDays)
{
    public static GuidedStepView Of(GuidedStep step) => new(
        step.Definition.Kind, step.Definition.Department, step.MayBeLeftOut, step.Definition.StartsAfter, step.Definition.Promised, step.Definition.Legal, step.DoneAfterWorkingDays);
}

/// <summary>One material of the way.</summary>
/// <param name="Code">Which.</param>
/// <param name="Weight">Whether it may follow later.</param>
/// <param name="Need">Whether the founder has to bring it.</param>
/// <param name="Steps">Who looks at it.</param>
internal sealed record GuidedMaterialView(
    [property: Names(NameSets.MaterialCode)] string Code, MaterialWeight Weight, MaterialNeed Need, IReadOnlyList<StepKind> Steps)
{
    public static GuidedMaterialView Of(GuidedMaterial material) => new(material.Material.Code, material.Material.Weight, material.Need, material.Steps);
}
