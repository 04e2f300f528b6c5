using System.Collections.Concurrent;
using System.Net;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>A sample's case at a service in another process, played by patient people from the draft to the end.</summary>
internal sealed class RemoteCase(HttpClient http, string sampleId, string founder, string? keys = null, Func<string, Task<string>>? signIn = null)
{
    private readonly SampleApplication _application = SampleApplication.Of(sampleId);
    private readonly ConcurrentDictionary<string, PatientCaller> _people = new();
    private readonly List<string> _acknowledged = [];
    // New for each case, unless the test wants the same ids again.
    private readonly string _keys = keys ?? $"{Guid.NewGuid():N}";
    private int _commands;

    /// <summary>Changed by a test before the draft is sent.</summary>
    public SampleApplication Application => _application;

    public string CaseId { get; private set; } = "";

    public string Path => $"/api/cases/{CaseId}";

    /// <summary>The ids of the commands that were answered with success, in their order.</summary>
    public IReadOnlyList<string> Acknowledged => _acknowledged;

    public PatientCaller Founder => As(founder);

    public PatientCaller Officer(string post) => As($"{post}-{_application.CityKey}");

    public PatientCaller As(string subject) => _people.GetOrAdd(subject, name => new PatientCaller(http, name, signIn));

    /// <summary>Begins a draft with all its materials.</summary>
    /// <param name="look">Looks at the case after each command.</param>
    public async Task DraftAsync(Func<Task>? look = null)
    {
        var key = NextKey();
        CaseId = CommandId.Of("create", founder, key);
        var created = (await Founder.PostAsync("/api/cases", _application.Draft, key)).MustBe(HttpStatusCode.Created);
        Assert.Equal(CaseId, created["caseId"].GetString());
        _acknowledged.Add(CaseId);
        await (look?.Invoke() ?? Task.CompletedTask);
        foreach (var material in _application.Materials)
        {
            await UploadAsync(material, SampleApplication.Pdf($"{sampleId} {material}"), $"{material}.pdf");
            await (look?.Invoke() ?? Task.CompletedTask);
        }
    }

    public async Task UploadAsync(string kind, byte[] content, string fileName)
    {
        var key = NextKey();
        (await Founder.UploadAsync(CaseId, kind, content, fileName, key)).MustBe(HttpStatusCode.Created);
        _acknowledged.Add(CommandId.Of(CaseId, founder, key));
    }

    /// <summary>Sends a command below the case's path and keeps it as acknowledged.</summary>
    public async Task<ApiAnswer> CommandAsync(PatientCaller by, string below, object? body = null)
    {
        var key = NextKey();
        var answer = (await by.PostAsync($"{Path}/{below}", body, key)).MustBeOk();
        _acknowledged.Add(CommandId.Of(CaseId, by.Subject, key));
        return answer;
    }

    /// <summary>Sends a command below the case's path, whatever the answer will be.</summary>
    public Task<ApiAnswer> TryAsync(PatientCaller by, string below, object? body = null) => by.PostAsync($"{Path}/{below}", body, NextKey());

    /// <summary>The case as its founder sees it.</summary>
    public async Task<ApiAnswer> ViewAsync() => (await Founder.GetAsync(Path)).MustBeOk();

    public async Task SubmitAsync()
    {
        await DraftAsync();
        await CommandAsync(Founder, "submit");
    }

    public async Task BeginAsync()
    {
        await SubmitAsync();
        await CommandAsync(Officer("officer-window"), "triggers/accept");
    }

    /// <summary>From the draft to the end by the shortest way; P04 by the promise that its sample names.</summary>
    public async Task PlayAsync()
    {
        await SubmitAsync();
        await (sampleId == "P04" ? AcceptWithDeficiencyAsync() : CommandAsync(Officer("officer-window"), "triggers/accept"));
        await ApproveAllAsync();
    }

    public async Task ApproveAllAsync()
    {
        foreach (var step in Scenario.Steps)
        {
            await CommandAsync(Desk(step), $"steps/{step}/triggers/approve");
        }
    }

    public PatientCaller Desk(string step) => Officer(step switch
    {
        "bankAccount" => "officer-bank",
        "taxSetup" => "officer-tax",
        "mentorPairing" => "officer-mentor",
        _ => $"officer-{step}",
    });

    public async Task AcceptWithDeficiencyAsync(string reason = "租赁合同尚未签订", string promise = "五个工作日内补交", byte[]? proof = null, string fileName = "住所证明.pdf")
    {
        await CommandAsync(Officer("officer-window"), "triggers/acceptWithDeficiency", new
        {
            items = new[] { new { material = "DomicileProof", reason } },
            promise,
        });
        await UploadAsync("DomicileProof", proof ?? SampleApplication.Pdf("proof"), fileName);
        var supplied = await CommandAsync(Founder, "triggers/supply");
        await CommandAsync(Officer("officer-window"), "triggers/confirmSupply", new { items = new[] { supplied["deficiencies"][0].Text("id") } });
    }

    private string NextKey() => $"{sampleId}-{founder}-{_keys}-{++_commands}";
}
