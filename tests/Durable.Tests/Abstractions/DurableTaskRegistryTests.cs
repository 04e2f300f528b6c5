using OpcOnboarding.Durable.Tests.GoldenVectors;

namespace OpcOnboarding.Durable.Tests.Abstractions;

public sealed class DurableTaskRegistryTests
{
    [Fact]
    public void AddOrchestrator_SameNameInOtherCase_Throws()
    {
        var registry = new DurableTaskRegistry().AddOrchestratorFunc("Case", _ => Task.CompletedTask);

        Assert.Throws<ArgumentException>(() => registry.AddOrchestratorFunc("CASE", _ => Task.CompletedTask));
    }

    [Fact]
    public void AddActivity_SameNameAsAnOrchestrator_IsAllowed()
    {
        var registry = new DurableTaskRegistry()
            .AddOrchestratorFunc("Case", _ => Task.CompletedTask)
            .AddActivityFunc<int>("Case", (_, _) => Task.CompletedTask);

        Assert.Equal((1, 1), (registry.GetActivities().Count(), registry.GetOrchestrators().Count()));
    }

    [Fact]
    public void AddOrchestrator_EmptyName_Throws() =>
        Assert.Throws<ArgumentException>(() => new DurableTaskRegistry().AddOrchestratorFunc(string.Empty, _ => Task.CompletedTask));

    [Fact]
    public void AddOrchestrator_ClassWithAttribute_IsFoundUnderThatName()
    {
        var registry = new DurableTaskRegistry().AddOrchestrator<Named>().AddOrchestrator<Plain>();

        Assert.IsType<Named>(registry.FindOrchestrator("Onboarding", NoServices.Instance));
        Assert.IsType<Plain>(registry.FindOrchestrator("Plain", NoServices.Instance));
        Assert.Null(registry.FindOrchestrator("Named", NoServices.Instance));
    }

    private class Plain : TaskOrchestrator<int, int>
    {
        public override Task<int> RunAsync(TaskOrchestrationContext context, int input) => Task.FromResult(input);
    }

    [DurableTask("Onboarding")]
    private sealed class Named : Plain;
}
