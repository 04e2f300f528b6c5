using System.Text.Json;

namespace OpcOnboarding.Functions.Tests.Hosting;

/// <summary>One case at a server, with the people around it and the moves they make.</summary>
internal sealed class OnboardedCase(OnboardingServer server, SampleApplication application, string caseId, string caseNumber, string founder)
{
    public OnboardingServer Server => server;

    public SampleApplication Application => application;

    public string CaseId => caseId;

    public string CaseNumber => caseNumber;

    public string Path => $"/api/cases/{caseId}";

    public string FounderSubject => founder;

    public Task<Caller> FounderAsync() => server.AsAsync(founder);

    public Task<Caller> WindowAsync() => OfficerAsync("officer-window");

    public Task<Caller> SupervisorAsync() => OfficerAsync("supervisor");

    public Task<Caller> AdministratorAsync() => server.AsAsync("administrator-1");

    public Task<Caller> AuditorAsync() => server.AsAsync("auditor-1");

    /// <summary>The officer at the desk of a step, by the step's name on the wire.</summary>
    public Task<Caller> DeskAsync(string step) => OfficerAsync(step switch
    {
        "bankAccount" => "officer-bank",
        "taxSetup" => "officer-tax",
        "mentorPairing" => "officer-mentor",
        _ => $"officer-{step}",
    });

    /// <summary>An officer of the case's city, by the subject's beginning: <c>officer-case-1</c>.</summary>
    public Task<Caller> OfficerAsync(string post) => server.AsAsync($"{post}-{application.CityKey}");

    public Task<ApiAnswer> FireAsync(Caller caller, string trigger, object? body = null, string? key = null) =>
        caller.PostAsync($"{Path}/triggers/{trigger}", body, key);

    public Task<ApiAnswer> FireStepAsync(Caller caller, string step, string trigger, object? body = null, string? key = null) =>
        caller.PostAsync($"{Path}/steps/{step}/triggers/{trigger}", body, key);

    /// <summary>A move of the case that must be taken.</summary>
    public async Task<ApiAnswer> MoveAsync(Caller caller, string trigger, object? body = null) =>
        (await FireAsync(caller, trigger, body)).MustBeOk();

    /// <summary>A move of a step, by the officer of its desk, that must be taken.</summary>
    public async Task<ApiAnswer> MoveStepAsync(string step, string trigger, object? body = null, Caller? by = null) =>
        (await FireStepAsync(by ?? await DeskAsync(step), step, trigger, body)).MustBeOk();

    public async Task<ApiAnswer> UploadAsync(string kind, byte[]? content = null, string? replaces = null) =>
        await (await FounderAsync()).UploadAsync(caseId, kind, content, replaces);

    /// <summary>The case as its founder sees it, or as somebody else does.</summary>
    public async Task<ApiAnswer> ViewAsync(Caller? caller = null) => (await (caller ?? await FounderAsync()).GetAsync(Path)).MustBeOk();

    public async Task<string> StateAsync() => (await ViewAsync())["state"].GetString()!;

    /// <summary>A step of a view.</summary>
    public static JsonElement Step(ApiAnswer view, string step) =>
        view["steps"].EnumerateArray().Single(entry => entry.GetProperty("step").GetString() == step);

    public async Task<JsonElement> StepAsync(string step) => Step(await ViewAsync(), step);

    public async Task<string> StepStateAsync(string step) => (await StepAsync(step)).GetProperty("state").GetString()!;

    /// <summary>All entries of the case's history, oldest first.</summary>
    public async Task<IReadOnlyList<JsonElement>> HistoryAsync()
    {
        var auditor = await AuditorAsync();
        var entries = new List<JsonElement>();
        string? cursor = null;
        do
        {
            var page = (await auditor.GetAsync($"/api/audit/cases/{caseId}/history?limit=200{(cursor is null ? "" : $"&cursor={cursor}")}")).MustBeOk();
            entries.AddRange(page["items"].EnumerateArray());
            cursor = page["nextCursor"].GetString();
        }
        while (cursor is not null);
        return entries;
    }
}
