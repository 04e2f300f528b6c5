using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Activities;

/// <summary>Reads where a case stands.</summary>
internal sealed class LoadCase(CaseStore store) : TaskActivity<string, OnboardingCase>
{
    public override async Task<OnboardingCase> RunAsync(TaskActivityContext context, string input) =>
        (await store.GetAsync(input, CancellationToken.None)).Case;
}
