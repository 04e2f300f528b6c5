namespace OpcOnboarding.Workflows;

/// <summary>Input of the orchestration of a case: ids and facts that steer it, nothing personal.</summary>
/// <param name="CaseId">The case; also the instance id.</param>
/// <param name="CommandId">The command that handed it in.</param>
/// <param name="Founder">Who handed it in.</param>
/// <param name="Opened">What the case is decided by from now on.</param>
public sealed record CaseSubmission(string CaseId, string CommandId, Actor Founder, CaseOpened Opened);
