using System.Text.Json.Nodes;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Cases;

/// <summary>The personal part of a case's view; stored sealed with the case's key only.</summary>
internal sealed record CaseWords
{
    /// <summary>Name of the business applied for; null while the form has none.</summary>
    public string? CompanyName { get; init; }

    /// <summary>Name of the founder; null while the form has none.</summary>
    public string? FounderName { get; init; }

    /// <summary>What was written about each open item, by its id.</summary>
    public IReadOnlyDictionary<string, ItemWords> Items { get; init; } = new Dictionary<string, ItemWords>();

    /// <summary>Outcome of each completed step.</summary>
    public IReadOnlyDictionary<StepKind, JsonObject> Outcomes { get; init; } = new Dictionary<StepKind, JsonObject>();

    /// <summary>File name of each document version, by <c>id/version</c>.</summary>
    public IReadOnlyDictionary<string, string> FileNames { get; init; } = new Dictionary<string, string>();
}

/// <summary>What an officer wrote about one item.</summary>
/// <param name="Reason">What is wrong or missing.</param>
/// <param name="Remedy">What to do about it.</param>
internal sealed record ItemWords(string? Reason, string? Remedy);
