using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Browser.Tests.Pages;

/// <summary>The vouchers' desk: claims that wait, settlement files, statements.</summary>
internal sealed class VoucherDesk(Visitor visitor)
{
    private ILocator Sheet => visitor.Page.GetByRole(AriaRole.Dialog);

    /// <summary>Finds a claim on the voucher among those that wait, and opens it.</summary>
    public async Task OpenClaimAsync(string number)
    {
        await visitor.GoAsync("/officer/cases");
        await visitor.Link("common:nav.voucherDesk").ClickAsync();
        await visitor.SeesHeadingAsync("voucherDesk:desk.title");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = number, Exact = true }).First.ClickAsync();
        await visitor.SeesHeadingAsync("voucherDesk:one.title", ("number", number));
    }

    /// <summary>Opens the sheet of a decision.</summary>
    public async Task BeginAsync(string decision, string invoice)
    {
        await visitor.Button($"voucherDesk:decide.{decision}.button", ("invoice", invoice)).ClickAsync();
        await Visitor.SeesAsync(Sheet);
    }

    /// <summary>Grants a part, first without saying why.</summary>
    public async Task GrantAsync(string invoice, string yuan, string reason)
    {
        await BeginAsync("accept", invoice);
        await Sheet.GetByLabel(visitor.Words["voucherDesk:decide.amount"]).FillAsync(yuan);
        await visitor.Button("voucherDesk:decide.accept.confirm").ClickAsync();
        await visitor.SeesTextAsync(visitor.Words["voucherDesk:fault.sayWhyLess"]);
        await FinishAsync("decide.accept", reason);
    }

    /// <summary>Refuses a claim.</summary>
    public async Task RefuseAsync(string invoice, string reason)
    {
        await BeginAsync("reject", invoice);
        await FinishAsync("decide.reject", reason);
    }

    /// <summary>The head cancels a voucher or demands it back.</summary>
    public async Task EndAsync(string order, string reason)
    {
        await visitor.Button($"voucherDesk:end.{order}.button").ClickAsync();
        await FinishAsync($"end.{order}", reason);
    }

    /// <summary>Makes the settlement file of a department and saves it.</summary>
    public async Task<string> SettleAsync(string department)
    {
        await visitor.GoAsync("/officer/vouchers/accounts");
        await visitor.Button("voucherDesk:payable.settle", ("department", department)).ClickAsync();
        var made = await visitor.Page.RunAndWaitForResponseAsync(
            () => visitor.Button("voucherDesk:payable.confirm").ClickAsync(),
            answer => answer.Request.Method == "POST" && answer.Url.EndsWith("/settlements", StringComparison.Ordinal));
        var name = $"settlement-{(await made.JsonAsync())!.Value.GetProperty("settlementId").GetString()}.csv";
        var saving = visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{visitor.Words["voucherDesk:settlement.save"]}.*{department}") }).First;
        IDownload? file = null;
        // An older file of the department stands first until the list has been read again.
        await Eventually.HoldsAsync(
            async () => (file = await visitor.Page.RunAndWaitForDownloadAsync(() => saving.ClickAsync())).SuggestedFilename == name,
            "The new settlement file does not come to stand first in the list.");
        return await ReadAsync(file!);
    }

    /// <summary>Finishes a settlement file that was cut off; then it can be saved.</summary>
    public async Task FinishSettlementAsync(string department)
    {
        var settlement = visitor.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = department }).Filter(new() { HasText = visitor.Words["voucherDesk:settlement.open"] });
        await settlement.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{visitor.Words["voucherDesk:settlement.finish"]}") }).ClickAsync();
        await Assertions.Expect(settlement).ToHaveCountAsync(0);
    }

    /// <summary>The statement that is shown, as its file.</summary>
    public async Task<string> StatementAsync() =>
        await ReadAsync(await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Button("voucherDesk:statement.save").ClickAsync()));

    private async Task FinishAsync(string act, string reason)
    {
        await Sheet.GetByLabel(visitor.Words["voucherDesk:decide.reason"]).FillAsync(reason);
        await visitor.Button($"voucherDesk:{act}.confirm").ClickAsync();
        await visitor.SeesTextAsync(visitor.Words[$"voucherDesk:{act}.done"]);
    }

    private static async Task<string> ReadAsync(IDownload file) => await File.ReadAllTextAsync(await file.PathAsync());
}
