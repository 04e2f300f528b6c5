using System.Text.Json;

namespace OpcOnboarding.Workflows.Validation;

/// <summary>Reads members of an application that may be missing or of any type, and notes findings with their paths.</summary>
internal sealed class ApplicationFields(JsonElement application)
{
    private readonly List<FieldFinding> _found = [];

    public IReadOnlyList<FieldFinding> Errors => [.. _found.Where(f => f.Finding.Severity == FindingSeverity.Error)];

    public IReadOnlyList<FieldFinding> Warnings => [.. _found.Where(f => f.Finding.Severity == FindingSeverity.Warning)];

    public JsonElement Root => application;

    /// <summary>The member at section.name; null when it, or its section, is not given. JSON null is not given.</summary>
    public JsonElement? Find(string section, string name) => Member(Member(application, section), name);

    public string? Text(string section, string name)
    {
        if (Find(section, name) is not { } member)
        {
            return null;
        }

        if (member.ValueKind == JsonValueKind.String)
        {
            return member.GetString();
        }

        AddError(section, name, FieldCodes.WrongType);
        return null;
    }

    public void AddError(string section, string name, FindingCode code) => Add($"{section}.{name}", Finding.Error(code));

    public void AddWarning(string section, string name, FindingCode code) => Add($"{section}.{name}", Finding.Warning(code));

    public void Add(string path, Finding finding) => _found.Add(new FieldFinding(path, finding));

    /// <summary>Checks the text when one is given; null when it is not, or not accepted.</summary>
    public string? Check(string section, string name, Func<string, CheckedText> check)
    {
        if (Text(section, name) is not { } text)
        {
            return null;
        }

        var result = check(text);
        foreach (var finding in result.Findings)
        {
            Add($"{section}.{name}", finding);
        }

        return result.Value;
    }

    public static JsonElement? Member(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } section && section.TryGetProperty(name, out var member)
            && member.ValueKind != JsonValueKind.Null ? member : null;
}
