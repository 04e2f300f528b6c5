using System.Text.Json;
using System.Text.RegularExpressions;
using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Functions.Texts;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.IssuedVouchers;

namespace OpcOnboarding.Functions.Tests.Problems;

public sealed class WordingTests
{
    [Fact]
    public void KeysOf_EachLanguage_AreTheKeysInUse() => Assert.All(Enum.GetValues<Language>(), language => Assert.Equal(
        Enum.GetNames<TextKey>().Select(JsonNamingPolicy.CamelCase.ConvertName).Order(),
        Wording.KeysOf(language).Order()));

    [Fact]
    public void Template_EachKey_HasTheSamePlacesInBothLanguages() => Assert.All(Enum.GetValues<TextKey>(), key =>
        Assert.Equal(Places(Wording.Template(Language.Chinese, key)), Places(Wording.Template(Language.English, key))));

    [Fact]
    public void Template_EachKey_IsInItsLanguage() => Assert.All(Enum.GetValues<TextKey>(), key =>
    {
        Assert.Contains(Wording.Template(Language.Chinese, key), character => character is >= '\u4e00' and <= '\u9fff');
        Assert.DoesNotContain(Wording.Template(Language.English, key), character => character > '\u2fff');
    });

    [Fact]
    public void TextKey_EachMember_IsUsedInTheService()
    {
        var root = Path.Combine(RepositoryRoot.Above(AppContext.BaseDirectory)!, "functions");
        var code = string.Concat(Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

        Assert.All(
            Enum.GetNames<TextKey>().Except(NamedAfterADomainTerm()),
            key => Assert.Matches(LabelOf(key) is { } label ? $"\"{label}\"" : $@"TextKey\.{key}\b", code));
    }

    // Notices, certificates and reports ask for their labels by the rest of the name.
    private static string? LabelOf(string key) => new[] { "NoticeLabel", "VoucherLabel", "Report" }
        .Where(prefix => key.StartsWith(prefix, StringComparison.Ordinal)).Select(prefix => key[prefix.Length..]).FirstOrDefault();

    [Fact]
    public void TextKey_OfEachDomainTerm_Exists() =>
        Assert.All(NamedAfterADomainTerm(), key => Assert.True(Enum.TryParse<TextKey>(key, out _), $"There is no text {key}."));

    // Notices, certificates and statements find these by name.
    private static IEnumerable<string> NamedAfterADomainTerm() =>
    [
        .. Enum.GetNames<NoticeKind>().SelectMany(kind => new[] { $"Notice{kind}Title", $"Notice{kind}Body" }),
        .. Enum.GetNames<StepKind>().Select(step => $"Step{step}"),
        .. Materials.All.Select(material => $"Material{material.Code}"),
        .. Enum.GetNames<VoucherState>().Select(state => $"VoucherState{state}"),
        .. Enum.GetNames<VoucherType>().Select(type => $"VoucherType{type}"),
        .. Enum.GetNames<MovementKind>().Select(kind => $"VoucherMovement{kind}"),
        .. Enum.GetNames<CheckName>().Select(check => $"ReportCheck{check}"),
        .. Enum.GetNames<CheckOutcome>().Select(outcome => $"ReportOutcome{outcome}"),
    ];

    [Fact]
    public void In_WithArguments_FillsThePlaces() => Assert.Equal(
        "Must be from 1 to 50.", Wording.In(Language.English, new Text(TextKey.FieldOutOfRange, 1, 50)));

    private static IEnumerable<string> Places(string template) =>
        Regex.Matches(template, @"\{\d+\}").Select(match => match.Value).Order();
}
