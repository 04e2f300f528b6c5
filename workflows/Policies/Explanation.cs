namespace OpcOnboarding.Workflows.Policies;

/// <summary>A sentence for people, in both languages.</summary>
internal sealed record Explanation(string Zh, string En);
