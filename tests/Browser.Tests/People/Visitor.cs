using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OpcOnboarding.Browser.Tests.People;

/// <summary>Somebody at a screen, in a browser context of their own. What the browser's console reports is kept as faults.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private const float PatienceMs = 60_000;

    private readonly IBrowserContext _context;
    private readonly List<string> _faults = [];

    private Visitor(IBrowserContext context, IPage page, Words words) => (_context, Page, Words) = (context, page, words);

    public IPage Page { get; }

    public Words Words { get; private set; }

    /// <summary>Errors of scripts and violations of the content security policy, since the start.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public static async Task<Visitor> OpenAsync(IBrowser browser, Uri address, Screen screen, string? subject, string language)
    {
        var context = await browser.NewContextAsync(OptionsOf(screen, address));
        context.SetDefaultTimeout(PatienceMs);
        await context.AddInitScriptAsync(Keep("localStorage", "opc.language", language));
        if (subject is not null)
        {
            await context.AddInitScriptAsync(Keep("sessionStorage", "opc.session", await SessionAsync(context, subject)));
        }

        var visitor = new Visitor(context, await context.NewPageAsync(), Words.In(language));
        visitor.Watch();
        return visitor;
    }

    public async Task<Visitor> GoAsync(string path)
    {
        await Page.GotoAsync(path);
        return this;
    }

    /// <summary>Signs in on the page for it, as people do: by choosing a sample person.</summary>
    public async Task ChooseSamplePersonAsync(string subject)
    {
        await Page.GetByLabel(Words["common:signIn.find"]).FillAsync(subject);
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new($@"\b{subject}$") }).ClickAsync();
    }

    /// <summary>Switches the language with the header's button; the page must not be loaded anew.</summary>
    public async Task SwitchLanguageAsync(string language)
    {
        await Button("common:shell.otherLanguage").ClickAsync();
        Words = Words.In(language);
        await Assertions.Expect(Page.Locator("html")).ToHaveAttributeAsync("lang", language);
    }

    public ILocator Button(string key, params IEnumerable<(string Name, object Value)> values) =>
        Page.GetByRole(AriaRole.Button, new() { Name = Words.Of(key, values), Exact = true });

    public ILocator Link(string key, params IEnumerable<(string Name, object Value)> values) =>
        Page.GetByRole(AriaRole.Link, new() { Name = Words.Of(key, values), Exact = true });

    /// <summary>The field whose label begins like this; what stands after it ("optional") does not matter.</summary>
    public ILocator Field(string key) => Page.GetByLabel(new Regex($"^{Regex.Escape(Words[key])}"));

    public async Task SeesHeadingAsync(string key, params IEnumerable<(string Name, object Value)> values) =>
        await SeesAsync(Page.GetByRole(AriaRole.Heading, new() { Name = Words.Of(key, values), Level = 1 }));

    /// <summary>Waits until the address ends like this; the pages change it without loading anew.</summary>
    public Task IsAtAsync(string pathPattern) =>
        Assertions.Expect(Page).ToHaveURLAsync(new Regex($"{pathPattern}$"), new() { Timeout = PatienceMs });

    public async Task SeesTextAsync(string text) => await SeesAsync(Page.GetByText(text).First);

    /// <summary>Sees what an act has come to; the focus is there, because what was pressed for it may be gone.</summary>
    public async Task IsToldAsync(string text) =>
        await Assertions.Expect(Page.GetByText(text, new() { Exact = true }).Locator("visible=true").First).ToBeFocusedAsync(new() { Timeout = PatienceMs });

    public static async Task SeesAsync(ILocator locator) =>
        await Assertions.Expect(locator).ToBeVisibleAsync(new() { Timeout = PatienceMs });

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    /// <summary>What a session looks like in the tab of somebody who has signed in before.</summary>
    private static async Task<string> SessionAsync(IBrowserContext context, string subject)
    {
        var answer = await context.APIRequest.PostAsync("/api/development/sign-in", new() { DataObject = new { subject } });
        Assert.True(answer.Ok, await answer.TextAsync());
        var session = JsonNode.Parse(await answer.TextAsync())!;
        session["subject"] = subject;
        return session.ToJsonString();
    }

    /// <summary>Only in the page itself: the frame of a printed document has no storage.</summary>
    private static string Keep(string storage, string key, string value) =>
        $"if (window === window.top) {storage}.getItem('{key}') ?? {storage}.setItem('{key}', {JsonSerializer.Serialize(value)})";

    private void Watch()
    {
        Page.PageError += (_, error) => _faults.Add(error);
        // Somebody listens from the start, so that no dialog for files opens before the browser knows that it is awaited.
        Page.FileChooser += (_, _) => { };
        Page.Console += (_, message) =>
        {
            if (message.Type == "error" && !IsAnswerOfTheService(message.Text))
            {
                _faults.Add($"{message.Location}: {message.Text}");
            }
        };
    }

    /// <summary>Chromium also reports each answer that is not a success; those are the pages' business.</summary>
    private static bool IsAnswerOfTheService(string text) => text.StartsWith("Failed to load resource", StringComparison.Ordinal);

    private static BrowserNewContextOptions OptionsOf(Screen screen, Uri address) => new()
    {
        BaseURL = address.ToString(),
        Locale = "zh-CN",
        TimezoneId = "Asia/Shanghai",
        ReducedMotion = ReducedMotion.Reduce,
        ViewportSize = screen switch
        {
            Screen.Phone => new() { Width = 390, Height = 844 },
            Screen.Desk => new() { Width = 1280, Height = 900 },
            Screen.Narrow => new() { Width = 320, Height = 640 },
        },
        HasTouch = screen != Screen.Desk,
        IsMobile = screen != Screen.Desk,
        AcceptDownloads = true,
    };
}
