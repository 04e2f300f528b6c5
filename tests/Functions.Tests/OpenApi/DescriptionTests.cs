using System.Text.Json;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.OpenApi.Shapes;
using OpcOnboarding.Functions.Tests.Problems;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Tests.OpenApi;

/// <summary>The description of the API, from which the pages' client is generated, says everything and is not stale.</summary>
public sealed class DescriptionTests(Description description) : IClassFixture<Description>
{
    private const string Command = "dotnet run --project functions -- --write-openapi web/openapi.json";

    // Asked by no name of a person; these answer everybody.
    private static readonly string[] s_open =
        ["GetCatalogue", "GetStepFacts", "Guide", "FindPolicies", "CheckVoucher", "GetLive", "GetReady", "SignIn", "GetSignInOptions", "ListSamplePeople"];

    [Fact]
    public async Task File_IsWhatTheServiceDescribes()
    {
        var file = Path.Combine(RepositoryRoot.Above(AppContext.BaseDirectory)!, "web", "openapi.json");
        var kept = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);

        Assert.True(kept.ReplaceLineEndings("\n") == description.Text, $"web/openapi.json is stale. Write it anew: {Command}");
    }

    [Fact]
    public async Task Rendering_Twice_GivesTheSame() =>
        Assert.Equal(description.Text, await OpenApiFile.RenderAsync(TestContext.Current.CancellationToken));

    [Fact]
    public void Operations_HaveNamesOfTheirOwn() =>
        Assert.Equal(description.Operations.Count, description.Operations.Select(operation => operation.Id).Distinct().Count());

    [Fact]
    public void Operations_ThatAskWhoCalls_SaySo() => Assert.All(
        description.Operations.Where(operation => !s_open.Contains(operation.Id)),
        operation =>
        {
            Assert.True(operation.Json.TryGetProperty("security", out _), operation.Id);
            Assert.Contains("401", operation.Statuses);
        });

    [Fact]
    public void Answers_HaveASchema_AndProblemsAreProblems() => Assert.All(description.Operations, operation =>
    {
        foreach (var answer in operation.Json.GetProperty("responses").EnumerateObject())
        {
            var content = Assert.Single(answer.Value.GetProperty("content").EnumerateObject());
            Assert.True(content.Value.TryGetProperty("schema", out var schema), $"{operation.Id} {answer.Name}");
            Assert.Equal(
                answer.Name[0] == '4' || (answer.Name == "503" && operation.Id != "GetReady"),
                content.Name == "application/problem+json" && schema.GetProperty("$ref").GetString() == "#/components/schemas/Problem");
        }
    });

    [Fact]
    public void Writes_SayWhatTheyTake() => Assert.All(
        description.Operations.Where(operation => operation.Method is "post" or "put"),
        operation => Assert.True(operation.Json.TryGetProperty("requestBody", out _), operation.Id));

    [Fact]
    public void Objects_HaveMembers() => Assert.All(
        description.Schemas.Where(schema => schema.Name != "EmptyBody"),
        schema => Assert.All(Description.ObjectsIn(schema.Value), found => Assert.True(
            found.TryGetProperty("properties", out _) || found.TryGetProperty("additionalProperties", out _), schema.Name)));

    [Fact]
    public void References_LeadSomewhere()
    {
        var known = description.Schemas.Select(schema => $"#/components/schemas/{schema.Name}").ToHashSet();
        Assert.All(description.References, reference => Assert.Contains(reference, known));
    }

    [Fact]
    public void Members_OfAnswers_AreAlwaysThere()
    {
        var view = description.Schema("CaseView");
        Assert.Equal(
            view.GetProperty("properties").EnumerateObject().Select(member => member.Name).Order(),
            view.GetProperty("required").EnumerateArray().Select(member => member.GetString()).Order());
    }

    [Fact]
    public void Triggers_AreThoseThatPeopleMayFire()
    {
        Assert.Equal(
            ["submit", "withdraw", "accept", "acceptWithDeficiency", "requestSupplement", "resubmit", "refuseAcceptance", "supply", "confirmSupply", "rejectSupply", "suspend", "resume", "terminate"],
            description.Names("CaseTrigger").Order(Comparer<string>.Create(ByTrigger)));
        Assert.Equal(
            ["requestSupplement", "supply", "suspendStep", "resumeStep", "extend", "recommend", "approve", "refuse", "redo", "requestReconsideration", "waiveRedo", "revoke", "skip"],
            description.Names("StepTrigger").Order(Comparer<string>.Create(ByTrigger)));
    }

    [Fact]
    public void ProblemCodes_AreThoseOfTheRefusals() => Assert.Equal(
        ProblemMappingTests.Codes.Order(), Enum.GetNames<ProblemCode>().Select(JsonNamingPolicy.CamelCase.ConvertName).Order());

    private static int ByTrigger(string one, string other) => Order(one).CompareTo(Order(other));

    private static Trigger Order(string name) => Enum.Parse<Trigger>(name, ignoreCase: true);
}
