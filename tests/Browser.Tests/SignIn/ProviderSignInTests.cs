using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Browser.Tests.States;

namespace OpcOnboarding.Browser.Tests.SignIn;

/// <summary>The pages with a real identity provider: to it and back, kept signed in, out again; and answers that are not the provider's.</summary>
public sealed class ProviderSignInTests(ProviderSite site) : IClassFixture<ProviderSite>
{
    private const string Token = "JSON.parse(sessionStorage.getItem('opc.session'))?.accessToken ?? null";

    [Fact]
    public async Task SignIn_ToAPageOfOnesOwn_ComesBackToIt_IsKept_AndEndsAtTheProviderToo()
    {
        await using var visitor = await site.OpenAsync();
        await visitor.GoAsync("/me");
        await visitor.IsAtAsync(@"/sign-in\?back=%2Fme");
        await SignInAsync(visitor, "lin");
        await visitor.IsAtAsync("/me");
        await visitor.SeesTextAsync("林予安");

        var first = await visitor.Page.EvaluateAsync<string>(Token);
        await visitor.Page.WaitForFunctionAsync($"first => ({Token}) !== first", first);
        await visitor.Page.ReloadAsync();
        await visitor.SeesTextAsync("林予安");

        await visitor.Button("common:action.signOut").First.ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Yes") }).ClickAsync();
        await visitor.IsAtAsync("/");
        Assert.Equal("", await visitor.Page.EvaluateAsync<string>("Object.keys(sessionStorage).filter(key => /session|provider|pending/i.test(key)).join()"));

        await visitor.GoAsync("/me");
        await visitor.Button("signIn:go").ClickAsync();
        await Visitor.SeesAsync(visitor.Page.GetByPlaceholder("Enter any login"));
        Findings.None(visitor.Faults);
    }

    [Fact]
    public async Task SignIn_CancelledAtTheProvider_SaysSoAndLetsOneTryAgain()
    {
        await using var visitor = await site.OpenAsync();
        await ToProviderAsync(visitor, "/sign-in");
        await visitor.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("Cancel") }).ClickAsync();

        await visitor.SeesTextAsync(visitor.Words["signIn:fault.declined"]);
        await visitor.Link("signIn:again").ClickAsync();
        await visitor.SeesHeadingAsync("common:signIn.title");
        Findings.None(visitor.Faults);
    }

    [Fact]
    public async Task SignIn_SomebodyWithoutARole_IsTold()
    {
        await using var visitor = await site.OpenAsync();
        await visitor.GoAsync("/sign-in");
        await SignInAsync(visitor, "visitor");

        await visitor.SeesTextAsync(visitor.Words["signIn:fault.noRole"]);
        Assert.Null(await visitor.Page.EvaluateAsync<string?>(Token));
    }

    [Theory]
    [InlineData("//elsewhere.example/cases")]
    [InlineData("https://elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/.//elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    public async Task SignIn_WithAnAddressElsewhereToGoBackTo_StaysHere(string back)
    {
        await using var visitor = await site.OpenAsync();
        await visitor.GoAsync($"/sign-in?back={Uri.EscapeDataString(back)}");
        await SignInAsync(visitor, "lin");

        await visitor.IsAtAsync("/cases");
    }

    [Theory]
    [InlineData("no sign-in begun here", "?code=a&state=b")]
    [InlineData("another state", "?code=a&state=b&iss={issuer}")]
    [InlineData("no state", "?code=a&iss={issuer}")]
    [InlineData("another issuer", "?code=a&state={state}&iss=https%3A%2F%2Felsewhere.example")]
    [InlineData("no issuer", "?code=a&state={state}")]
    [InlineData("two states", "?code=a&state={state}&state=b&iss={issuer}")]
    [InlineData("a token beside the code", "?code=a&state={state}&iss={issuer}&id_token=x.y.z")]
    public async Task Return_ThatDoesNotFitTheSignIn_IsNotTaken(string fault, string answer)
    {
        await using var visitor = await site.OpenAsync();
        var state = fault == "no sign-in begun here" ? "" : await BegunAsync(visitor);
        await visitor.GoAsync("/sign-in/return" + answer.Replace("{state}", state, StringComparison.Ordinal).Replace("{issuer}", Uri.EscapeDataString(site.Provider.Issuer), StringComparison.Ordinal));

        await visitor.SeesTextAsync(visitor.Words["signIn:fault.notOurs"]);
        Assert.Null(await visitor.Page.EvaluateAsync<string?>(Token));
    }

    [Fact]
    public async Task Return_WithACodeThatTheProviderHasNotGiven_IsNotTaken()
    {
        await using var visitor = await site.OpenAsync();
        var state = await BegunAsync(visitor);
        await visitor.GoAsync($"/sign-in/return?code=made-up&state={state}&iss={Uri.EscapeDataString(site.Provider.Issuer)}");

        await visitor.SeesTextAsync(visitor.Words["signIn:fault.notTaken"]);
        Assert.Null(await visitor.Page.EvaluateAsync<string?>(Token));
    }

    [Fact]
    public async Task Return_OfSomebodyElsesSignIn_IsNotTaken()
    {
        await using var attacker = await site.OpenAsync();
        var caught = new TaskCompletionSource<string>();
        // The browser follows the provider's redirect by itself; what the page would then do with the code is stopped.
        attacker.Page.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (address.AbsolutePath == "/sign-in/return")
            {
                caught.TrySetResult(address.PathAndQuery);
            }
        };
        await attacker.Page.RouteAsync("**/token", route => route.AbortAsync());
        await attacker.GoAsync("/sign-in");
        await SignInAsync(attacker, "lin");
        var answer = await caught.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await using var victim = await site.OpenAsync();
        await BegunAsync(victim);

        await victim.GoAsync(answer);

        await victim.SeesTextAsync(victim.Words["signIn:fault.notOurs"]);
        Assert.Null(await victim.Page.EvaluateAsync<string?>(Token));
    }

    /// <summary>Goes to the provider and leaves its form as it is: a sign-in of this tab that waits for its answer.</summary>
    private static async Task<string> BegunAsync(Visitor visitor)
    {
        await ToProviderAsync(visitor, "/sign-in");
        await visitor.GoAsync("/");
        return await visitor.Page.EvaluateAsync<string>("JSON.parse(sessionStorage.getItem('opc.pendingSignIn')).state");
    }

    private static async Task ToProviderAsync(Visitor visitor, string path)
    {
        await visitor.GoAsync(path);
        await visitor.Button("signIn:go").ClickAsync();
        await Visitor.SeesAsync(visitor.Page.GetByPlaceholder("Enter any login"));
    }

    private static async Task SignInAsync(Visitor visitor, string login)
    {
        await visitor.Button("signIn:go").ClickAsync();
        await visitor.Page.GetByPlaceholder("Enter any login").FillAsync(login);
        await visitor.Page.Locator("input[name=password]").FillAsync("any");
        await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("sign-in", RegexOptions.IgnoreCase) }).ClickAsync();
    }
}
