using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Browser.Tests.Site;

/// <summary>The form of a sample case: what a founder sends to begin a draft.</summary>
internal static class SampleForm
{
    /// <summary>A company in Yancheng with benefits; nothing of it belongs to anybody, and each form is of another person.</summary>
    public static JsonObject Draft(string sampleId = "P01")
    {
        var file = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "samples", "sample-cases.json")))!;
        var sample = file["cases"]!.AsArray().Single(entry => (string?)entry!["caseId"] == sampleId)!;
        var application = new JsonObject(new[] { "founder", "entity", "facts", "priorGrants" }.Select(name => KeyValuePair.Create(name, sample[name]?.DeepClone())));
        InventedPerson.Become(application["founder"]!.AsObject());
        return new JsonObject { ["city"] = sample["city"]!.DeepClone(), ["district"] = sample["district"]!.DeepClone(), ["application"] = application };
    }
}
