using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Hosting;

namespace OpcOnboarding.Functions.Tests.BehindHost;

/// <summary>What the Functions host reads is what the service has, and is as the host wants it (wire facts, part a).</summary>
public sealed class FunctionMetadataFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Write_Folder_HasOneFunctionForEachOrchestratorActivityAndTrigger()
    {
        await FunctionMetadataFiles.WriteAsync(folder.Path, CancellationToken.None);

        var registry = EmbeddedHub.Registry();
        var expected = registry.GetOrchestrators().Select(entry => (entry.Key.Name, "orchestrationTrigger"))
            .Concat(registry.GetActivities().Select(entry => (entry.Key.Name, "activityTrigger")))
            .Concat([("ScanCases", "timerTrigger"), ("RecordMovements", "timerTrigger"), ("Api", "httpTrigger"), ("Pages", "httpTrigger")]);
        Assert.Equal(expected.Order(), Functions().Select(function => (function.Name, Trigger(function))).Order());
    }

    [Fact]
    public async Task Write_EachBinding_IsAsTheHostTakesIt()
    {
        await FunctionMetadataFiles.WriteAsync(folder.Path, CancellationToken.None);

        foreach (var function in Functions())
        {
            var triggers = function.Bindings.Where(binding => ((string)binding!["type"]!).EndsWith("Trigger", StringComparison.Ordinal));
            Assert.Single(triggers);
            Assert.All(function.Bindings, binding => Assert.True(binding!["dataType"] is null && (string)binding["name"]! != "$return"));
            Assert.Equal(Trigger(function) == "httpTrigger" ? ["in", "out"] : function.Bindings.Select(_ => "in"), function.Bindings.Select(binding => (string)binding!["direction"]!));
            Assert.True(Trigger(function) != "orchestrationTrigger" || function.Bindings.Count == 1, "Replay may read nothing but its history.");
        }
    }

    [Fact]
    public async Task Write_Routes_LetNobodyPostToTheRoot()
    {
        await FunctionMetadataFiles.WriteAsync(folder.Path, CancellationToken.None);

        var atTheRoot = Functions().Where(function => Trigger(function) == "httpTrigger" && !((string)function.Bindings[0]!["route"]!).StartsWith("api/", StringComparison.Ordinal));
        Assert.All(atTheRoot, function => Assert.Equal(["get", "head"], function.Bindings[0]!["methods"]!.AsArray().Select(method => (string)method!)));
    }

    [Fact]
    public async Task Write_HostJson_StartsTheServicesOwnProgram()
    {
        await FunctionMetadataFiles.WriteAsync(folder.Path, CancellationToken.None);

        var host = JsonNode.Parse(await File.ReadAllTextAsync(folder.File("host.json")))!;
        Assert.Equal(typeof(FunctionMetadataFiles).Assembly.GetName().Name, (string?)host["customHandler"]!["description"]!["defaultExecutablePath"]);
        Assert.Matches("^[A-Za-z0-9]{3,45}$", (string?)host["extensions"]!["durableTask"]!["hubName"]);
        Assert.InRange((int)host["extensions"]!["durableTask"]!["storageProvider"]!["partitionCount"]!, 1, 16);
    }

    private IReadOnlyList<(string Name, JsonArray Bindings)> Functions() =>
        [.. Directory.GetDirectories(folder.Path).Select(path => (Path.GetFileName(path), JsonNode.Parse(File.ReadAllText(Path.Combine(path, "function.json")))!["bindings"]!.AsArray()))];

    private static string Trigger((string Name, JsonArray Bindings) function) => (string)function.Bindings[0]!["type"]!;
}
