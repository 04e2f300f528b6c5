using System.Net;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Durable.Tests.CustomHandler;

public sealed class DrainTests
{
    [Fact]
    public async Task Sigterm_ActivityUnderWay_IsFinishedAndAnsweredBeforeTheProcessEnds()
    {
        await using var handler = new HandlerProcess();
        await handler.InitializeAsync();
        var invocation = handler.InvokeAsync("Gate", Envelope.OfActivity("Gate", null));
        await Eventually.HoldsAsync(() => handler.Output.Contains(VectorHandler.GateEntered, StringComparison.Ordinal), "The activity does not begin.");

        await handler.TerminateAsync();
        var (status, answer) = await invocation;
        await handler.ExitedAsync();

        Assert.Equal((HttpStatusCode.OK, "finished after the signal, for case-1"), (status, (string?)answer!["ReturnValue"]));
        Assert.Equal(0, handler.ExitCode);
    }
}
