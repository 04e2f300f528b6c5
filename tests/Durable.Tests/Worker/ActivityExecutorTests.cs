using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Durable.Worker;

namespace OpcOnboarding.Durable.Tests.Worker;

public sealed class ActivityExecutorTests
{
    private static readonly DurableTaskRegistry Registry = new DurableTaskRegistry()
        .AddActivityFunc<int, int>("Double", (_, number) => number * 2)
        .AddActivityFunc<string?, string>("Who", (context, input) => $"{context.Name}/{context.InstanceId}/{context.Version}/{input ?? "none"}")
        .AddActivityFunc<int>("Quiet", (_, _) => Task.CompletedTask)
        .AddActivityFunc<int, int>("Throws", Throw)
        .AddActivity<Counting>();

    [Theory]
    [InlineData("Double", "21", "42")]
    [InlineData("double", "21", "42")]
    [InlineData("Who", null, "\"Who/case-1/2/none\"")]
    [InlineData("Who", "\"张\"", "\"Who/case-1/2/张\"")]
    [InlineData("Quiet", "1", null)]
    public async Task ExecuteAsync_BareInput_GivesTheResult(string name, string? input, string? result)
    {
        var outcome = await RunAsync(name, input);

        Assert.Equal(new ActivityOutcome(result, null), outcome);
    }

    [Fact]
    public async Task ExecuteAsync_ActivityThrows_GivesTheFailureWithItsCause()
    {
        var failure = (await RunAsync("Throws", "3")).Failure!;

        Assert.Equal(("System.InvalidOperationException", "no 3"), (failure.ErrorType, failure.ErrorMessage));
        Assert.Equal("System.ArgumentException", failure.InnerFailure!.ErrorType);
        Assert.False(failure.IsNonRetriable);
    }

    [Fact]
    public async Task ExecuteAsync_UnknownName_FailsForGoodAndNamesIt()
    {
        var failure = (await RunAsync("Nobody", null)).Failure!;

        Assert.Equal("No activity named 'Nobody' is registered.", failure.ErrorMessage);
        Assert.True(failure.IsNonRetriable);
    }

    [Theory]
    [InlineData("[21]")]
    [InlineData("{")]
    [InlineData("\"x\"")]
    public async Task ExecuteAsync_InputOfAnotherType_Fails(string input) =>
        Assert.Equal("System.Text.Json.JsonException", (await RunAsync("Double", input)).Failure!.ErrorType);

    [Fact]
    public async Task ExecuteAsync_EachCall_HasAServiceScopeOfItsOwn()
    {
        await using var services = new ServiceCollection().AddScoped<CallCount>().BuildServiceProvider();
        var executor = new ActivityExecutor(Registry, services);

        await executor.ExecuteAsync(new ActivityCall(nameof(Counting), "case-1", null));
        var second = await executor.ExecuteAsync(new ActivityCall(nameof(Counting), "case-1", null));

        Assert.Equal("1", second.Result);
    }

    [Theory]
    [InlineData("Double", "The service cannot be given up.")]
    [InlineData("Throws", "no 3")]
    public async Task ExecuteAsync_AServiceCannotBeGivenUp_FailsByWhatWentWrongFirst(string name, string message)
    {
        await using var services = new ServiceCollection().AddScoped<Clinging>().BuildServiceProvider();
        var registry = new DurableTaskRegistry().AddActivity(name, scope =>
        {
            scope.GetRequiredService<Clinging>();
            return Registry.FindActivity(name, scope)!;
        });

        var outcome = await new ActivityExecutor(registry, services).ExecuteAsync(new ActivityCall(name, "case-1", "3"));

        Assert.Equal((null, message), (outcome.Result, outcome.Failure?.ErrorMessage));
    }

    private static async Task<ActivityOutcome> RunAsync(string name, string? input)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        return await new ActivityExecutor(Registry, services).ExecuteAsync(new ActivityCall(name, "case-1", input, "2"));
    }

    private static int Throw(TaskActivityContext context, int number) =>
        throw new InvalidOperationException($"no {number}", new ArgumentException("why"));

    private sealed class CallCount
    {
        public int Value { get; set; }
    }

    private sealed class Clinging : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.FromException(new InvalidOperationException("The service cannot be given up."));
    }

    private sealed class Counting(CallCount count) : TaskActivity<object?, int>
    {
        public override Task<int> RunAsync(TaskActivityContext context, object? input) => Task.FromResult(++count.Value);
    }
}
