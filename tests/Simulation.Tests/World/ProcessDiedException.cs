namespace OpcOnboarding.Simulation.Tests.World;

/// <summary>The process died before it answered: what was asked of it may have been done or not.</summary>
internal sealed class ProcessDiedException(string process) : Exception($"The process {process} died before it answered.");
