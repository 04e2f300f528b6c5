using System.Net;
using System.Text.Json.Nodes;
using OpcOnboarding.Reliability.Tests.Clients;

namespace OpcOnboarding.Reliability.Tests.Journeys;

/// <summary>
/// A case that people bring from the draft to its end. Every move has a sign by which it is seen to have happened: a client that gave up,
/// or came second, looks at the case and orders again only what is not there.
/// </summary>
internal sealed class PlayedCase(People people, string name, string sampleId, string founder, Action<JsonObject>? change = null)
{
    private const int MostOrders = 50;

    private readonly SampleApplication _application = Changed(SampleApplication.Of(sampleId), change);

    /// <summary>The present draft or case; another one after a draft whose creation was given up on.</summary>
    public string CaseId { get; private set; } = "";

    /// <summary>Whether the journey came to its end.</summary>
    public bool IsFinished { get; set; }

    /// <summary>How the case must stand at the end; null: it is gone.</summary>
    public string? EndState { get; set; } = "completed";

    public string SampleId => sampleId;

    public string CityKey => _application.CityKey;

    public Person Founder => people.As(founder);

    public Person Officer(string post) => people.As($"{post}-{_application.CityKey}");

    public Person Desk(string step) => Officer(step switch
    {
        "bankAccount" => "officer-bank",
        "taxSetup" => "officer-tax",
        "mentorPairing" => "officer-mentor",
        _ => $"officer-{step}",
    });

    public async Task DraftAsync()
    {
        CaseId = await UntilKnownAsync(() => Founder.CreateAsync(name, _application.Draft));
        foreach (var material in _application.Materials)
        {
            await UploadAsync(material);
        }
    }

    /// <summary>The materials of which nothing is there yet.</summary>
    public async Task UploadMissingAsync()
    {
        var there = (await Founder.GetAsync($"/api/cases/{CaseId}/documents")).MustBeOk()["items"].EnumerateArray().Select(document => document.Text("kind")!).ToList();
        foreach (var material in _application.Materials.Except(there))
        {
            await UploadAsync(material);
        }
    }

    public Task UploadAsync(string kind) => UntilKnownAsync(
        async () => (await Founder.UploadAsync(CaseId, kind, SampleApplication.Pdf($"{CaseId} {kind}"))).MustBe(HttpStatusCode.Created));

    /// <summary>Orders until the sign of success is there.</summary>
    public Task MoveAsync(Person by, string below, object? body, Func<CaseLook, bool> isDone) =>
        MoveAsync(by, below, () => body, async () => isDone(await LookAsync()));

    /// <summary>Orders, each time with a body of its own, until the sign of success is there.</summary>
    public async Task MoveAsync(Person by, string below, Func<object?> body, Func<Task<bool>> isDone)
    {
        for (var orders = 0; orders < MostOrders; orders++)
        {
            if (await TryAsync(by, below, body()) || (EndState is not null && await isDone()))
            {
                return;
            }
        }

        Assert.Fail($"{below} of case {CaseId} did not happen in {MostOrders} orders.");
    }

    public Task FireAsync(Person by, string trigger, string endState, object? body = null) =>
        MoveAsync(by, $"triggers/{trigger}", body, look => look.State == endState);

    public Task FireStepAsync(Person by, string step, string trigger, string endState, object? body = null) =>
        MoveAsync(by, $"steps/{step}/triggers/{trigger}", body, look => look.Step(step) == endState);

    public async Task ApproveAsync(params IEnumerable<string> steps)
    {
        foreach (var step in steps)
        {
            await FireStepAsync(Desk(step), step, "approve", "completed");
        }
    }

    public async Task<CaseLook> LookAsync() => new((await Founder.GetAsync($"/api/cases/{CaseId}")).MustBeOk().Json);

    public async Task PlayAsync(JourneyKind kind)
    {
        await Scripts.PlayAsync(this, kind);
        IsFinished = true;
    }

    private static SampleApplication Changed(SampleApplication application, Action<JsonObject>? change)
    {
        change?.Invoke(application.Form);
        return application;
    }

    private async Task<bool> TryAsync(Person by, string below, object? body)
    {
        try
        {
            var answer = await by.CommandAsync(CaseId, below, body);
            var isGone = EndState is null && answer.Status == HttpStatusCode.NotFound;
            Assert.True(
                answer.Status is HttpStatusCode.OK or HttpStatusCode.Conflict || isGone,
                $"{below} of case {CaseId} by {by.Subject} was answered {(int)answer.Status}: {answer.Text}");
            return isGone || answer.Status == HttpStatusCode.OK;
        }
        catch (GaveUpException)
        {
            return false;
        }
    }

    private static async Task<T> UntilKnownAsync<T>(Func<Task<T>> order)
    {
        for (var orders = 1; ; orders++)
        {
            try
            {
                return await order();
            }
            catch (GaveUpException) when (orders < MostOrders)
            {
                // What the given-up order did stays; a new one is made under a new key.
            }
        }
    }
}
