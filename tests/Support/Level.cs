namespace OpcOnboarding.Tests.Support;

/// <summary>How much the suites do: what every run can afford, or all of it (environment variable <c>OPC_RELIABILITY=full</c>).</summary>
public static class Level
{
    /// <summary>The environment variable.</summary>
    public const string Variable = "OPC_RELIABILITY";

    /// <summary>Whether everything is asked for.</summary>
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable(Variable) == "full";

    /// <summary>As results and floors call it.</summary>
    public static string Name => IsFull ? "full" : "ci";

    /// <summary>One of two figures, by the level.</summary>
    public static T Of<T>(T ci, T full) => IsFull ? full : ci;
}
