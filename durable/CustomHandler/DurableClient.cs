using System.Text.Json.Nodes;

namespace OpcOnboarding.Durable.CustomHandler;

/// <summary>The input binding by which the host tells a function where its management API is.</summary>
internal static class DurableClient
{
    public const string Name = "durableClient";

    public static JsonObject Binding => new() { ["type"] = "durableClient", ["name"] = Name, ["direction"] = "in" };
}
