using System.Net;
using Microsoft.AspNetCore.Http;
using OpcOnboarding.Functions.Identity.OpenIdConnect;

namespace OpcOnboarding.Functions.Tests.Identity.OpenIdConnect;

/// <summary>The provider changes its keys, is asked too often, answers nonsense or nothing.</summary>
public sealed class ProviderKeysTests : IAsyncLifetime
{
    private static readonly SigningKey.OfRsa s_first = new("first");
    private static readonly SigningKey.OfRsa s_second = new("second");
    private readonly SettableClock _clock = new(OpenIdConnectApplication.Start);
    private KeysServer _issuer = null!;
    private OpenIdConnectApplication _sut = null!;

    public async ValueTask InitializeAsync()
    {
        _issuer = await KeysServer.StartAsync(s_first);
        _sut = await OpenIdConnectApplication.StartAsync(_issuer.Issuer, _clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _sut.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task Keys_Known_AreNotAskedForAgain()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => AnswersAsync(HttpStatusCode.OK, s_first)));

        Assert.Equal(1, _issuer.Asked);
    }

    [Fact]
    public async Task Keys_Changed_TheFirstTokenOfTheNewOneIsTaken()
    {
        await AnswersAsync(HttpStatusCode.OK, s_first);
        _issuer.Keys = [s_first, s_second];
        _clock.Now += ProviderKeys.Pause;

        await AnswersAsync(HttpStatusCode.OK, s_second);
        await AnswersAsync(HttpStatusCode.OK, s_first);

        Assert.Equal(2, _issuer.Asked);
    }

    [Fact]
    public async Task Keys_Withdrawn_EndWithinAnHour()
    {
        await AnswersAsync(HttpStatusCode.OK, s_first);
        _issuer.Keys = [s_second];
        _clock.Now += ProviderKeys.Freshness - TimeSpan.FromSeconds(1);
        await AnswersAsync(HttpStatusCode.OK, s_first);

        _clock.Now += TimeSpan.FromSeconds(1);

        await AnswersAsync(HttpStatusCode.Unauthorized, s_first);
        await AnswersAsync(HttpStatusCode.OK, s_second);
    }

    [Fact]
    public async Task Keys_Unknown_AFloodAsksTheProviderOnceInAPause()
    {
        await AnswersAsync(HttpStatusCode.OK, s_first);
        _clock.Now += ProviderKeys.Pause;

        await FloodAsync();
        Assert.Equal(2, _issuer.Asked);
        await AnswersAsync(HttpStatusCode.OK, s_first);

        _clock.Now += ProviderKeys.Pause - TimeSpan.FromSeconds(1);
        await FloodAsync();
        Assert.Equal(2, _issuer.Asked);

        _clock.Now += TimeSpan.FromSeconds(1);
        await FloodAsync();
        Assert.Equal(3, _issuer.Asked);
    }

    [Fact]
    public async Task Provider_SilentFromTheStart_Is503UntilItAnswers()
    {
        _issuer.Fault = Results.StatusCode(500);
        using var refused = await GetAsync(s_first);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("30", refused.Headers.GetValues("Retry-After").Single());
        Assert.Contains("identityUnavailable", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => AnswersAsync(HttpStatusCode.ServiceUnavailable, s_first)));
        Assert.Equal(1, _issuer.Asked);

        _issuer.Fault = null;
        _clock.Now += ProviderKeys.Pause;
        await AnswersAsync(HttpStatusCode.OK, s_first);
    }

    [Fact]
    public async Task Provider_SilentLater_KnownKeysHoldForADay()
    {
        await AnswersAsync(HttpStatusCode.OK, s_first);
        _issuer.Fault = Results.StatusCode(503);

        _clock.Now += ProviderKeys.Endurance - TimeSpan.FromSeconds(1);
        await AnswersAsync(HttpStatusCode.OK, s_first);

        _clock.Now += TimeSpan.FromSeconds(1);
        await AnswersAsync(HttpStatusCode.ServiceUnavailable, s_first);
    }

    [Theory]
    [InlineData("another issuer")]
    [InlineData("the issuer with a slash")]
    [InlineData("keys without https elsewhere")]
    [InlineData("keys in a file")]
    [InlineData("no JSON")]
    [InlineData("a page")]
    [InlineData("elsewhere")]
    [InlineData("more than a megabyte")]
    public async Task Provider_DescribesItselfWrongly_NothingIsTaken(string fault)
    {
        Spoil(fault);

        await AnswersAsync(HttpStatusCode.ServiceUnavailable, s_first);
        Assert.Equal(1, _issuer.Asked);
    }

    private void Spoil(string fault)
    {
        _issuer.NamedIssuer = fault switch { "another issuer" => "https://elsewhere.example", "the issuer with a slash" => _issuer.Issuer + "/", _ => null };
        _issuer.NamedKeys = fault switch { "keys without https elsewhere" => "http://keys.example/keys", "keys in a file" => "file:///etc/hostname", _ => null };
        _issuer.Fault = fault switch
        {
            "no JSON" => Results.Text("{", "application/json"),
            "a page" => Results.Text("<html>", "text/html"),
            "elsewhere" => Results.Redirect("https://elsewhere.example"),
            "more than a megabyte" => Results.Text($"{{\"issuer\":\"{_issuer.Issuer}\",\"x\":\"{new string('x', 1024 * 1024)}\"}}", "application/json"),
            _ => null,
        };
    }

    private Task FloodAsync() => Task.WhenAll(Enumerable.Range(0, 100).Select(index => AnswersAsync(HttpStatusCode.Unauthorized, s_first, $"unknown-{index}")));

    private Task<HttpResponseMessage> GetAsync(SigningKey key, string? kid = null) =>
        _sut.GetAsync(AccessToken.Good(_issuer.Issuer, _clock.Now).Headed("kid", kid ?? key.Kid).SignedBy(key));

    private async Task AnswersAsync(HttpStatusCode expected, SigningKey key, string? kid = null)
    {
        using var response = await GetAsync(key, kid);
        Assert.Equal(expected, response.StatusCode);
    }
}
