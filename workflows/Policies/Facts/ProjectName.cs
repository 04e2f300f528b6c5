using OpcOnboarding.Workflows.Validation;

namespace OpcOnboarding.Workflows.Policies.Facts;

/// <summary>Names of projects as they are compared: a blank more, or a letter in full width, makes no other project.</summary>
internal static class ProjectName
{
    /// <summary>The name in half width, with single blanks inside and none at its ends; null for one that has nothing else.</summary>
    public static string? Of(string? text) =>
        text is not null && string.Join(' ', FullWidth.Fold(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } name ? name : null;
}
