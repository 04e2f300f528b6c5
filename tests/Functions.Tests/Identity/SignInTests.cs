using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace OpcOnboarding.Functions.Tests.Identity;

public sealed class SignInTests : IAsyncLifetime
{
    private IdentityApplication app = null!;

    public async ValueTask InitializeAsync() => app = await IdentityApplication.StartAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task GetMe_AsAnOfficer_SaysRoleDesksAndArea()
    {
        var me = await Json(await app.GetAsync("/api/me", await app.SignInAsync("officer-tax-wuxi")));

        Assert.Equal("officer-tax-wuxi", me.GetProperty("subject").GetString());
        Assert.False(string.IsNullOrEmpty(me.GetProperty("name").GetString()));
        Assert.Equal(["taxOfficer"], Texts(me, "roles"));
        Assert.Equal(["taxSetup"], Texts(me, "departments"));
        Assert.Equal(["无锡市"], Texts(me, "cities"));
        Assert.Contains("无锡高新区", Texts(me, "districts"));
    }

    [Fact]
    public async Task GetMe_AsASupervisor_SitsAtEveryDesk()
    {
        var me = await Json(await app.GetAsync("/api/me", await app.SignInAsync("supervisor-yancheng")));

        Assert.Equal(
            ["window", "registration", "bankAccount", "taxSetup", "workspace", "vouchers", "mentorPairing", "caseOfficers"],
            Texts(me, "departments"));
    }

    [Fact]
    public async Task GetMe_AsAFounder_HasNoDeskAndNoArea()
    {
        var me = await Json(await app.GetAsync("/api/me", await app.SignInAsync("founder-lin")));

        Assert.Equal(["founder"], Texts(me, "roles"));
        Assert.Empty(Texts(me, "departments"));
        Assert.Empty(Texts(me, "cities"));
        Assert.Empty(Texts(me, "districts"));
    }

    [Fact]
    public async Task PostSignIn_KnownSubject_AnswersTokenNameAndRoles()
    {
        var response = await Post(new { subject = "auditor-1" });

        var answer = await Json(response);
        Assert.Equal(["accessToken", "name", "roles"], answer.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["auditor"], Texts(answer, "roles"));
        Assert.True(response.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("nobody", "field.value")]
    [InlineData("FOUNDER-LIN", "field.value")]
    [InlineData("", "field.required")]
    [InlineData(null, "field.required")]
    public async Task PostSignIn_UnknownSubject_Is422(string? subject, string code)
    {
        var response = await Post(new { subject });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(code, Assert.Single(problem.GetProperty("errors").EnumerateArray()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task PostSignIn_BodyWithoutSubject_Is422() =>
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Post(new { })).StatusCode);

    [Fact]
    public async Task GetPeople_ListsEveryoneWithRoleAndArea()
    {
        var people = await Json(await app.GetAsync("/api/development/people", token: null));

        var items = people.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(106, items.Count);
        var window = items.Single(item => item.GetProperty("subject").GetString() == "officer-window-suzhou");
        Assert.Equal(["windowClerk"], Texts(window, "roles"));
        Assert.Equal(["window"], Texts(window, "departments"));
    }

    [Fact]
    public async Task GetAuditors_AsAFounder_Is403WithProblem()
    {
        var response = await app.GetAsync("/auditors", await app.SignInAsync("founder-lin"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("forbidden", problem.GetProperty("code").GetString());
    }

    [Fact]
    public async Task GetAuditors_AsAnAuditor_IsSeen() => Assert.Equal(
        HttpStatusCode.OK, (await app.GetAsync("/auditors", await app.SignInAsync("auditor-1"))).StatusCode);

    private Task<HttpResponseMessage> Post(object body) =>
        app.Client.PostAsJsonAsync(new Uri("/api/development/sign-in", UriKind.Relative), body);

    private static async Task<JsonElement> Json(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static IEnumerable<string?> Texts(JsonElement element, string member) =>
        element.GetProperty(member).EnumerateArray().Select(item => item.GetString());
}
