using System.Net;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Api;

public sealed class CommandLimitTests(ApiServer api) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Command_TheSixtyFirstInAMinute_Is429AndTakenAMinuteLater()
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);
        var window = await submitted.WindowAsync();
        for (var sent = 0; sent < 60; sent++)
        {
            (await submitted.FireAsync(window, "resume")).MustBe(HttpStatusCode.Conflict);
        }

        var tooMany = (await submitted.FireAsync(window, "accept")).MustBe(HttpStatusCode.TooManyRequests, "tooManyRequests");
        var seconds = int.Parse(tooMany.Headers.GetValues("Retry-After").Single());
        Assert.InRange(seconds, 1, 60);
        // Others at the case are not held up, nor is the same person at another case.
        (await submitted.FireAsync(await submitted.FounderAsync(), "resubmit")).MustBe(HttpStatusCode.Conflict);

        api.Server.Clock.Advance(TimeSpan.FromSeconds(seconds));
        (await submitted.FireAsync(window, "accept")).MustBeOk();
    }
}
