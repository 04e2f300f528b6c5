namespace OpcOnboarding.Durable.Tests.Worker;

/// <summary>Tests that change process-wide settings; they run alone.</summary>
[CollectionDefinition(nameof(SurroundingsCollection), DisableParallelization = true)]
public sealed class SurroundingsCollection;
