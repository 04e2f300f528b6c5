using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Texts;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Validation;

namespace OpcOnboarding.Functions.Guidance;

/// <summary>
/// Looks at a name while it is typed: the rules that need no register, and whether a case of the service has the very
/// same one. Names are stored as keyed digests, so near ones can't be found here; the registry looks for them.
/// </summary>
internal sealed class NameCheck(DirectoryIndex directory)
{
    private const int Longest = 100;

    /// <summary>The name's parts and what is to be said about it; refuses nothing.</summary>
    public async Task<Answer<NameCheckView>> OfAsync(JsonElement body, Place place, Language language, CancellationToken cancellationToken)
    {
        var name = Text(body, "name")?.Trim();
        if (string.IsNullOrEmpty(name) || name.Length > Longest)
        {
            return new Refusal.ValidationFailed(string.IsNullOrEmpty(name)
                ? new FieldError("name", FieldFault.Required)
                : new FieldError("name", FieldFault.TooLong, Longest));
        }

        if (!Enum.TryParse<EntityType>(Text(body, "type"), ignoreCase: false, out var form) || !Enum.IsDefined(form))
        {
            return new Refusal.ValidationFailed(new FieldError("type", FieldFault.UnknownValue));
        }

        var (city, district) = (place.City.NameZh, place.District!.NameZh);
        var others = await directory.FindOthersAsync("", LookupKind.EntityName, name, cancellationToken);
        return new NameCheckView(
            BusinessName.Split(name, city, district),
            [.. BusinessName.Check(name, form, city, district).Select(finding => NameFinding.Of(finding, language))],
            others.Count > 0);
    }

    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
