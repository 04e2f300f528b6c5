using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Tests.Outcomes;

namespace OpcOnboarding.Functions.Tests.Hosting;

/// <summary>What a founder of a sample case sends: the form and the documents. Each is another person.</summary>
internal sealed class SampleApplication
{
    private static readonly CityDirectory s_cities = CityDirectory.Load();

    private SampleApplication(JsonElement sample)
    {
        City = sample.GetProperty("city").GetString()!;
        District = sample.GetProperty("district").GetString()!;
        CityKey = s_cities.FindCity(City)!.Key;
        Form = new JsonObject(new[] { "founder", "entity", "facts", "priorGrants" }
            .Select(name => KeyValuePair.Create(name, JsonNode.Parse(sample.GetProperty(name).GetRawText()))));
        InventedPerson.Become(Form["founder"]!.AsObject());
        Materials = [.. sample.GetProperty("materials").EnumerateArray().Where(IsProvided).Select(material => material.GetProperty("code").GetString()!)];
    }

    public string City { get; }

    public string District { get; }

    /// <summary>The city's part of the subjects of its officers.</summary>
    public string CityKey { get; }

    /// <summary>The <c>application</c> of the draft; a test may change it before it is sent.</summary>
    public JsonObject Form { get; }

    /// <summary>The codes that the sample hands in.</summary>
    public List<string> Materials { get; }

    public JsonObject Draft => new() { ["city"] = City, ["district"] = District, ["application"] = Form.DeepClone() };

    public static SampleApplication Of(string sampleId) => new(SampleCases.Get(sampleId));

    /// <summary>The smallest thing that is a PDF by content; different for each text.</summary>
    public static byte[] Pdf(string text) => Encoding.UTF8.GetBytes($"%PDF-1.7\n% {text}\n%%EOF\n");

    private static bool IsProvided(JsonElement material) => material.GetProperty("state").GetString() == "provided";
}
