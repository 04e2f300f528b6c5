using System.Text;
using Microsoft.Playwright;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Browser.Tests.States;

/// <summary>Answers of the service with one byte of a journal entry changed on the way, as by somebody between it and the browser.</summary>
internal static class AlteredOnTheWay
{
    /// <summary>Changes the first letter of a name in the journal of an archive, and makes the archive's last bytes anew.</summary>
    public static Func<IRoute, Task> Archive(string name) => async route =>
    {
        var answer = await route.FetchAsync();
        await route.FulfillAsync(new() { Response = answer, BodyBytes = AlteredArchive.WithOtherLetter(await answer.BodyAsync(), "journal.json", name) });
    };

    /// <summary>Changes the hash of the one before that the second entry names.</summary>
    public static async Task Journal(IRoute route)
    {
        const string Member = "\"previousHash\":\"sha256:";
        var answer = await route.FetchAsync();
        var text = new StringBuilder(await answer.TextAsync());
        var second = text.ToString().IndexOf(Member, text.ToString().IndexOf(Member, StringComparison.Ordinal) + 1, StringComparison.Ordinal) + Member.Length;
        text[second] = (char)(text[second] ^ 1);
        await route.FulfillAsync(new() { Response = answer, Body = text.ToString() });
    }
}
