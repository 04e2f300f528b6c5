using Azure;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Tests.Problems;

public sealed class FailureRefusalTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(408)]
    [InlineData(409)]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public void Of_StorageThatDoesNotServe_IsComeAgain(int status)
    {
        var failure = new RequestFailedException(status, "x");

        Assert.IsType<Refusal.StorageUnavailable>(FailureRefusal.Of(failure));
        Assert.IsType<Refusal.StorageUnavailable>(FailureRefusal.Of(new AggregateException(new IOException(), failure)));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(413)]
    public void Of_RequestThatStorageFindsWrong_IsOurMistake(int status) => Assert.Null(FailureRefusal.Of(new RequestFailedException(status, "x")));
}
