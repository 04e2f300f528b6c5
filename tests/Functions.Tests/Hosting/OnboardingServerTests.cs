namespace OpcOnboarding.Functions.Tests.Hosting;

public sealed class OnboardingServerTests
{
    [Fact]
    public async Task CompletedCase_AfterRestart_IsStillThere()
    {
        await using var server = await OnboardingServer.StartAsync();
        var completed = await Scenario.CompletedAsync(server);
        var before = await completed.ViewAsync();

        await server.RestartAsync();

        Assert.Equal(before.Text, (await completed.ViewAsync()).Text);
    }

    [Fact]
    public async Task CaseInProgress_AfterRestart_GoesOn()
    {
        await using var server = await OnboardingServer.StartAsync();
        var inProgress = await Scenario.InProgressAsync(server);

        await server.RestartAsync();
        await inProgress.MoveStepAsync("registration", "approve");

        Assert.Equal("inReview", await inProgress.StepStateAsync("taxSetup"));
    }
}
