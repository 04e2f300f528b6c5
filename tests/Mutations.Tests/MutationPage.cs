using System.Globalization;
using System.Text;

namespace OpcOnboarding.Mutations.Tests;

/// <summary>The page that keeps the last full result.</summary>
internal static class MutationPage
{
    private static readonly string s_path = Path.Combine(RepositoryFolder.Path, "docs", "reliability-mutations.md");

    public static void Write(IReadOnlyList<Mutation> noticed)
    {
        var page = new StringBuilder()
            .AppendLine("# Faults put into the engine, and the test that notices each")
            .AppendLine()
            .AppendLine("Written by `OPC_RELIABILITY=full dotnet test --project tests/Mutations.Tests`; the list is [mutations.json](../tests/Mutations.Tests/mutations.json).")
            .AppendLine("Each fault is put into a copy of one source file of `durable/`, the engine is compiled with it, and the named test of `tests/Simulation.Tests` is run on it: it must fail.")
            .AppendLine("Every run tries the first 25, and fails as well when the text of any of them no longer stands in its file; the full one tries them all, and shows that each named test")
            .AppendLine("passes on the engine as it is, compiled in the same way.")
            .AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"Last full result: {DateTimeOffset.UtcNow:yyyy-MM-dd}, {noticed.Count} of {noticed.Count} noticed.")
            .AppendLine()
            .AppendLine("| fault | file | noticed by |")
            .AppendLine("|---|---|---|");
        foreach (var mutation in noticed)
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"| {mutation.Name} | `{mutation.File}` | `{mutation.Test}` |");
        }

        File.WriteAllText(s_path, page.ToString());
    }
}
