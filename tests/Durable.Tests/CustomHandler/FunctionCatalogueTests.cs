using System.Text.Json.Nodes;
using OpcOnboarding.Durable.CustomHandler;

namespace OpcOnboarding.Durable.Tests.CustomHandler;

public sealed class FunctionCatalogueTests
{
    [Fact]
    public void Files_OfACatalogue_AreOneForEachFunctionAndHostJson()
    {
        var registry = VectorHandler.Registry();
        var files = FunctionMetadata.Files(VectorHandler.Functions(registry), new HostMetadata("VecHub", "handler")).ToDictionary(file => file.Path, file => file.Content);

        var names = registry.GetOrchestrators().Select(entry => entry.Key.Name).Concat(registry.GetActivities().Select(entry => entry.Key.Name)).Concat(["OnMessage", "OnTime", "Api"]);
        Assert.Equal(names.Select(name => $"{name}/function.json").Append("host.json").Order(StringComparer.Ordinal), files.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("SayHello", "activityTrigger", "input")]
    [InlineData("HelloSequence", "orchestrationTrigger", "context")]
    [InlineData("OnMessage", "queueTrigger", "msg")]
    [InlineData("OnTime", "timerTrigger", "timer")]
    [InlineData("Api", "httpTrigger", "request")]
    public void Files_Trigger_IsTheFirstBinding(string function, string type, string name)
    {
        var registry = VectorHandler.Registry();
        var bindings = FunctionMetadata.Files(VectorHandler.Functions(registry), new HostMetadata("VecHub", "handler")).Single(file => file.Path == $"{function}/function.json").Content["bindings"]!.AsArray();

        Assert.Equal((type, name, "in"), ((string)bindings[0]!["type"]!, (string)bindings[0]!["name"]!, (string)bindings[0]!["direction"]!));
        Assert.DoesNotContain(bindings, binding => (string)binding!["name"]! == "$return" || binding["dataType"] is not null);
    }

    [Fact]
    public void Add_SameNameTwice_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new FunctionCatalogue(new DurableTaskRegistry().AddActivityFunc<int, int>("A", (_, n) => n)).AddTimer("a", "0 0 * * * *", (_, _) => Task.CompletedTask));

    [Theory]
    [InlineData("1st")]
    [InlineData("with space")]
    [InlineData("a/b")]
    public void Add_NameThatTheHostDoesNotTake_IsRefused(string name) =>
        Assert.Throws<ArgumentException>(() => new FunctionCatalogue(new DurableTaskRegistry().AddActivityFunc<int, int>(name, (_, n) => n)));

    [Theory]
    [InlineData("{*path}")]
    [InlineData("submit")]
    public void AddForwarded_PostsThatLookLikeInvocations_AreRefused(string route) =>
        Assert.Throws<ArgumentException>(() => new FunctionCatalogue(new DurableTaskRegistry()).AddForwarded("Open", route, "get", "post"));

    [Fact]
    public void HostJson_SaysWhatTheHandlerNeeds()
    {
        var host = FunctionMetadata.Files(new FunctionCatalogue(new DurableTaskRegistry()), new HostMetadata("VecHub", "handler")).Single().Content;

        Assert.Equal("handler", (string?)host["customHandler"]!["description"]!["defaultExecutablePath"]);
        Assert.True((bool)host["customHandler"]!["enableForwardingHttpRequest"]!);
        Assert.Equal("", (string?)host["extensions"]!["http"]!["routePrefix"]);
        Assert.Equal("VecHub", (string?)host["extensions"]!["durableTask"]!["hubName"]);
        Assert.StartsWith("[4.", (string?)host["extensionBundle"]!["version"], StringComparison.Ordinal);
        Assert.IsType<JsonObject>(host["extensions"]!["durableTask"]!["storageProvider"]);
    }
}
