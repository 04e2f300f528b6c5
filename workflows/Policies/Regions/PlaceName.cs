namespace OpcOnboarding.Workflows.Policies.Regions;

/// <summary>Names of places as people write them: without the word for their rank (亭湖 for 亭湖区), zones in full or in short.</summary>
internal static class PlaceName
{
    private static readonly string[] Ranks = ["区", "县", "市", "省"];

    /// <summary>Whether the text is the name, its rank left out or its zone written otherwise.</summary>
    /// <param name="text">As it was given.</param>
    /// <param name="name">The Chinese name with its rank.</param>
    public static bool IsSame(string text, string name)
    {
        var (given, full) = (Shorten(text), Shorten(name));
        return given == full || Array.Exists(Ranks, rank => given + rank == full);
    }

    private static string Shorten(string name) => name
        .Replace("高新技术产业开发区", "高新区", StringComparison.Ordinal)
        .Replace("经济技术开发区", "经开区", StringComparison.Ordinal);
}
