using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OpcOnboarding.Browser.Tests.People;

/// <summary>Somebody who has no mouse and no finger on the screen: every element is reached by Tab, and used by its keys.</summary>
internal sealed class Keyboard(Visitor visitor)
{
    private const int MostTabs = 250;

    private IKeyboard Keys => visitor.Page.Keyboard;

    /// <summary>Goes to an element with Tab; fails when the round through the page does not come by it, or its focus can't be seen.</summary>
    public async Task ReachAsync(ILocator target)
    {
        await Visitor.SeesAsync(target);
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                Assert.True(await IsFocusSeenAsync(target), $"The focus on {target} can't be seen.");
                return;
            }

            await Keys.PressAsync("Tab");
        }

        Assert.Fail($"{MostTabs} tabs did not reach {target}.");
    }

    /// <summary>Follows a link or presses a button.</summary>
    public async Task PressAsync(ILocator target, string key = "Enter")
    {
        await ReachAsync(target);
        await Keys.PressAsync(key);
    }

    public async Task TypeAsync(ILocator field, string text)
    {
        await ReachAsync(field);
        foreach (var (line, at) in text.Split('\n').Select((line, at) => (line, at)))
        {
            if (at > 0)
            {
                await Keys.PressAsync("Enter");
            }

            // As an input method does with characters that no key has.
            await Keys.InsertTextAsync(line);
        }
    }

    /// <summary>Goes through a list with the arrows until the choice is there, waiting after each key for what it did.</summary>
    public async Task ChooseAsync(ILocator list, string choice)
    {
        await ReachAsync(list);
        var option = list.Locator("option", new() { HasTextRegex = new Regex($"^{Regex.Escape(choice)}$") });
        var wanted = await option.EvaluateAsync<int>("option => option.index");
        for (var at = await ChosenAsync(list); at != wanted; at = await ChosenAsync(list))
        {
            await Keys.PressAsync(at < wanted ? "ArrowDown" : "ArrowUp");
            await Assertions.Expect(list).Not.ToHaveJSPropertyAsync("selectedIndex", at);
        }
    }

    /// <summary>Opens the system's own dialog for files with a button, and picks one.</summary>
    public async Task PickFileAsync(ILocator button, FilePayload file)
    {
        await ReachAsync(button);
        var chooser = await visitor.Page.RunAndWaitForFileChooserAsync(() => Keys.PressAsync("Enter"));
        await chooser.SetFilesAsync(file);
    }

    private static Task<int> ChosenAsync(ILocator list) => list.EvaluateAsync<int>("list => list.selectedIndex");

    private static Task<bool> IsFocusSeenAsync(ILocator target) => target.EvaluateAsync<bool>("""
        element => {
            const box = element.getBoundingClientRect();
            const style = getComputedStyle(element);
            const isMarked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none';
            return isMarked && box.bottom > 0 && box.top < innerHeight;
        }
        """);
}
