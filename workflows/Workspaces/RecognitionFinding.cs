namespace OpcOnboarding.Workflows.Workspaces;

/// <summary>One demand on a community, and how it stands.</summary>
/// <param name="Clause">The row of the guideline: <c>YC-A1.1</c>.</param>
/// <param name="Figure">Name of the figure in <see cref="CommunityFigures"/>.</param>
/// <param name="AtLeast">What is demanded; the number itself suffices (Civil Code art. 1259).</param>
/// <param name="Stated">What is said; null: not stated.</param>
public sealed record RecognitionFinding(string Clause, string Figure, int AtLeast, int? Stated)
{
    /// <summary>Whether it is met; null while the figure is not stated.</summary>
    public bool? IsMet => Stated is { } stated ? stated >= AtLeast : null;
}
