using System.Text.Json.Nodes;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.OpenApi.Shapes;

namespace OpcOnboarding.Functions.Founders;

/// <summary>A version of the one form.</summary>
/// <param name="Version">From 1; for If-Match.</param>
/// <param name="Application">The form; masked for everyone but the founder.</param>
internal sealed record StoredApplication(int Version, [property: Shapes(typeof(Application))] JsonNode Application);
