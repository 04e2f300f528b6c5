using OpcOnboarding.Browser.Tests.People;

namespace OpcOnboarding.Browser.Tests.Pages;

/// <summary>一表申请: the one form, the look back, the submission.</summary>
internal sealed class ApplicationForm(Visitor visitor)
{
    /// <summary>What a founder types; nothing of it belongs to anybody.</summary>
    public static readonly IReadOnlyList<(string Label, string Text)> Answers =
    [
        ("apply:field.nameZh.label", "林予安"),
        ("apply:field.residentId.label", "99000120010516002X"),
        ("apply:field.mobile.label", "15400000001"),
        ("apply:field.tradeName.label", "砚川"),
        ("apply:field.industry.label", "智能科技"),
        ("apply:field.registeredCapital.label", "500000"),
        ("apply:field.businessScope.label", "人工智能应用软件开发\n技术服务、技术开发、技术咨询"),
    ];

    public async Task FillAsync()
    {
        foreach (var (label, text) in Answers)
        {
            await visitor.Field(label).FillAsync(text);
        }
    }

    public async Task GoOnAsync()
    {
        await visitor.Button("apply:goOn").ClickAsync();
        await visitor.SeesHeadingAsync("apply:check.title");
    }

    /// <summary>Follows the first line that names a missing document.</summary>
    public Task ToMissingMaterialAsync(string code) =>
        visitor.Link("apply:submit.missing", ("material", visitor.Words[$"materials:name.{code}"])).ClickAsync();

    public async Task PromiseAndSubmitAsync()
    {
        await visitor.Page.GetByLabel(visitor.Words["apply:submit.promise"]).CheckAsync();
        await visitor.Button("apply:submit.button").ClickAsync();
    }

    public Task SeesReceiptAsync() => visitor.SeesHeadingAsync("apply:done.title");
}
