namespace OpcOnboarding.Workflows.Guidance;

/// <summary>A step of the way that a founder will go.</summary>
/// <param name="Definition">The step.</param>
/// <param name="MayBeLeftOut">Whether the founder's legal form may do without it.</param>
/// <param name="DoneAfterWorkingDays">Working days from acceptance until it is promised to be done, with those that it waits for.</param>
public sealed record GuidedStep(StepDefinition Definition, bool MayBeLeftOut, int DoneAfterWorkingDays);

/// <summary>A material of that way.</summary>
/// <param name="Material">The material.</param>
/// <param name="Need">Whether the founder has to bring it.</param>
/// <param name="Steps">The steps whose desks look at it.</param>
public sealed record GuidedMaterial(Material Material, MaterialNeed Need, IReadOnlyList<StepKind> Steps);
