using System.Reflection;

namespace OpcOnboarding.Architecture.Tests;

/// <summary>Replayed code has no clock, no randomness, no threads and no input or output of its own; shared types do not change under anyone.</summary>
public sealed class ReplaySafetyTests
{
    private static readonly string[] Clocks = ["System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow"];

    private static readonly string[] Chance = ["System.Guid.NewGuid", "System.Guid.CreateVersion7", "System.Random.", "System.Security.Cryptography.RandomNumberGenerator."];

    private static readonly string[] World =
    [
        "System.Threading.Tasks.Task.Run", "System.Threading.Tasks.Task.Delay", "System.Threading.Thread.", "System.IO.File.", "System.IO.Directory.",
        "System.Net.", "System.Environment.", "System.TimeProvider.", "System.Diagnostics.Stopwatch.", "System.Diagnostics.Process.",
    ];

    // What the compiler writes into every iterator; it steers nothing.
    private static readonly string[] OfTheCompiler = ["System.Environment.get_CurrentManagedThreadId"];

    public static TheoryData<string> Parts => ["Workflows", "Durable", "Storage", "Functions"];

    [Fact]
    public void Workflows_Members_NeverReachForClockChanceOrWorld()
    {
        using var workflows = new CompiledAssembly("OpcOnboarding.Workflows");
        string[] banned = [.. Clocks, .. Chance, .. World];

        Assert.DoesNotContain(workflows.MembersUsed.Except(OfTheCompiler), member => banned.Any(one => member.StartsWith(one, StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Parts))]
    public void Part_Members_TakeTheTimeFromATimeProvider(string part)
    {
        using var assembly = new CompiledAssembly($"OpcOnboarding.{part}");

        Assert.Empty(assembly.MembersUsed.Intersect(Clocks));
    }

    [Theory, MemberData(nameof(Parts))]
    public void Part_PublicFields_AreReadOnly(string part)
    {
        var mutable = Assembly.Load($"OpcOnboarding.{part}").GetExportedTypes()
            .Where(type => !type.IsEnum)
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsInitOnly && !field.IsLiteral);

        Assert.Empty(mutable.Select(field => $"{field.DeclaringType}.{field.Name}"));
    }
}
