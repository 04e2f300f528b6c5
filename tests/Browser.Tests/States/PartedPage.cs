namespace OpcOnboarding.Browser.Tests.States;

/// <summary>A page with the one part of the service that it can't do without.</summary>
/// <param name="Name">Name of its states.</param>
/// <param name="Subject">Who looks at it.</param>
/// <param name="Path">The address; <c>{case}</c> stands for the case.</param>
/// <param name="Case">The case, as a kind; null where there is none.</param>
/// <param name="Part">The part's routes, as the browser matches them.</param>
/// <param name="Content">What is there once the part has answered.</param>
internal sealed record PartedPage(string Name, string Subject, string Path, string? Case, string Part, string Content)
{
    /// <summary>The page in some trouble.</summary>
    public PageState State(string trouble) => new($"{trouble}-{Name}", Subject, Path) { Case = Case };
}
