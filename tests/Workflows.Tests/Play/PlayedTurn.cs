namespace OpcOnboarding.Workflows.Tests.Play;

/// <summary>One turn of an orchestration, and what the worker answered.</summary>
/// <param name="Past">Events of the history before it.</param>
/// <param name="New">Events that it brought.</param>
/// <param name="Answer">The answer, as it goes over the wire.</param>
internal sealed record PlayedTurn(int Past, int New, byte[] Answer);
