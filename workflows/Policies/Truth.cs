namespace OpcOnboarding.Workflows.Policies;

/// <summary>Three-valued: a fact that is missing makes a predicate unknown, not false.</summary>
internal enum Truth
{
    False,
    Unknown,
    True,
}
