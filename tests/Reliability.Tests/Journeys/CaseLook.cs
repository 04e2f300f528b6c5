using System.Text.Json;

namespace OpcOnboarding.Reliability.Tests.Journeys;

/// <summary>A case as its founder sees it.</summary>
internal readonly record struct CaseLook(JsonElement View)
{
    public string State => View.GetProperty("state").GetString()!;

    public string Step(string step) => Entry(step).GetProperty("state").GetString()!;

    public int Attempt(string step) => Entry(step).GetProperty("attempt").GetInt32();

    public JsonElement Entry(string step) => View.GetProperty("steps").EnumerateArray().Single(entry => entry.Text("step") == step);

    /// <summary>The id and the state of a promised paper; null when nothing was promised.</summary>
    public (string Id, string State)? Deficiency => View.GetProperty("deficiencies").EnumerateArray()
        .Select(entry => ((string, string)?)(entry.Text("id")!, entry.Text("state")!)).FirstOrDefault();
}
