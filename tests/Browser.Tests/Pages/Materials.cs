using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.People;

namespace OpcOnboarding.Browser.Tests.Pages;

/// <summary>The one set of materials.</summary>
internal sealed class Materials(Visitor visitor)
{
    public async Task UploadAsync(string code, FilePayload file)
    {
        await ChooseAsync(code, "founder:upload.choose", file);
        await SeesStoredAsync(code, 1);
    }

    public async Task UploadNewVersionAsync(string code, FilePayload file)
    {
        await ChooseAsync(code, "founder:upload.replace", file);
        await SeesStoredAsync(code, 2);
    }

    /// <summary>Gives the file and does not wait for its end.</summary>
    public async Task ChooseAsync(string code, string action, FilePayload file)
    {
        var button = visitor.Button("founder:upload.named", ("action", visitor.Words[action]), ("name", NameOf(code)));
        var chooser = await visitor.Page.RunAndWaitForFileChooserAsync(() => button.ClickAsync());
        await chooser.SetFilesAsync(file);
    }

    public Task SeesStoredAsync(string code, int version) =>
        visitor.SeesTextAsync(visitor.Words.Of("founder:upload.stored", ("name", NameOf(code)), ("version", version)));

    public Task ToCheckAsync() => visitor.Link("founder:material.toCheck").ClickAsync();

    private string NameOf(string code) => visitor.Words[$"materials:name.{code}"];
}
