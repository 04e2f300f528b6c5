namespace OpcOnboarding.Durable.Tests.Abstractions;

public sealed class RetryPolicyTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void Constructor_Defaults_AreThoseOfThePublishedType()
    {
        var policy = new RetryPolicy(3, Second);

        Assert.Equal((1.0, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan), (policy.BackoffCoefficient, policy.MaxRetryInterval, policy.RetryTimeout));
        Assert.True(policy.Handle(new InvalidOperationException()));
    }

    [Theory]
    [InlineData(0, 1, 1.0, null, null)]
    [InlineData(-1, 1, 1.0, null, null)]
    [InlineData(1, 0, 1.0, null, null)]
    [InlineData(1, -1, 1.0, null, null)]
    [InlineData(1, 1, 0.99, null, null)]
    [InlineData(1, 1, double.NaN, null, null)]
    [InlineData(1, 5, 1.0, 4, null)]
    [InlineData(1, 5, 1.0, null, 4)]
    public void Constructor_ValueOutsideItsRange_Throws(int attempts, int first, double coefficient, int? most, int? timeout) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RetryPolicy(attempts, Second * first, coefficient, Second * most, Second * timeout));

    [Fact]
    public void HandleFailure_Set_SeesDetailsOfAnyError()
    {
        var policy = new RetryPolicy(3, Second) { HandleFailure = failure => failure.ErrorType == "System.TimeoutException" };

        Assert.True(policy.Handle(new TimeoutException()));
        Assert.True(policy.Handle(new TaskFailedException("A", 0, new TimeoutException())));
        Assert.False(policy.Handle(new InvalidOperationException()));
    }
}
