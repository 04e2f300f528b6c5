using System.Text;
using System.Text.Json.Nodes;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Workflows.Tests.Policies;

/// <summary>The Yancheng pack as text, changed for a test.</summary>
internal static class PackText
{
    public static ReadOnlyMemory<byte> Yancheng(Action<JsonObject> change)
    {
        using var resource = typeof(PolicyCatalogue).Assembly.GetManifestResourceStream("OpcOnboarding.Workflows.Policies.Packs.yancheng-opc-2026.json")!;
        var pack = JsonNode.Parse(resource)!.AsObject();
        change(pack);
        return Encoding.UTF8.GetBytes(pack.ToJsonString());
    }

    /// <summary>A second pack of the city: ids of its own, and 70,000 yuan under its first clause instead of a percentage.</summary>
    public static void AsSecond(JsonObject pack)
    {
        pack["packId"] = "second";
        foreach (var clause in pack["clauses"]!.AsArray())
        {
            clause!["id"] = "second-" + clause["id"];
        }

        var first = pack["clauses"]![0]!;
        (first["id"], first["calculation"], first["percentQualifier"]) = ("second-YC-7", "fixed", null);
        (first["amount"], first["amountQualifier"], first["tiers"]) = (70000, "exact", new JsonArray());
        pack["clauses"] = new JsonArray(first.DeepClone());
    }

    /// <summary>省市区联补: the first clause alone, and what it gives adds to what other levels give.</summary>
    public static void AsLevel(JsonObject pack, string id)
    {
        var first = pack["clauses"]![0]!;
        (pack["packId"], first["id"], first["stackingRule"]!["mode"]) = (id, $"{id}-YC-1", "cumulative");
        pack["clauses"] = new JsonArray(first.DeepClone());
    }
}
