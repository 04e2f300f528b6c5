namespace OpcOnboarding.Bench.Pages;

/// <summary>A page to measure.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="Path">Its address; <c>{case}</c> stands for a draft.</param>
/// <param name="Subject">Who looks; null: nobody is signed in.</param>
/// <param name="Touched">Selector of what is touched to measure the answer.</param>
internal sealed record MeasuredPage(string Name, string Path, string? Subject, string Touched)
{
    private const string LanguageSwitch = "header button[lang]";

    public static IReadOnlyList<MeasuredPage> All { get; } =
    [
        new("start", "/", null, LanguageSwitch),
        new("guide, answered", "/guide?city=yancheng&district=%E4%BA%AD%E6%B9%96%E5%8C%BA", null, "main input[type=checkbox]"),
        new("my cases", "/cases", SignedInVisitor.Founder, LanguageSwitch),
        new("the form", "/cases/{case}/apply", SignedInVisitor.Founder, "main input[type=radio]"),
        new("materials", "/cases/{case}/materials", SignedInVisitor.Founder, LanguageSwitch),
        new("worklist", "/officer/cases", SignedInVisitor.Window, LanguageSwitch),
    ];
}
