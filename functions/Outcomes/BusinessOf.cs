using System.Text.Json;

namespace OpcOnboarding.Functions.Outcomes;

/// <summary>What a founder does for business, as far as the form says it.</summary>
internal static class BusinessOf
{
    /// <summary>How many of the industries the form's scope, industry or trade names.</summary>
    public static int Matches(JsonElement form, IReadOnlyList<string> industries)
    {
        var text = string.Join('；', form.Texts("entity", "businessScopeZh")
            .Append(FormMembers.Text(FormMembers.Member(form.Find("entity", "nameParts"), "industry")))
            .Append(form.Text("mentor", "industry")));
        return industries.Count(industry => text.Contains(industry, StringComparison.Ordinal));
    }
}
