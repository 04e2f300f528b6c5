using System.Net;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;

namespace OpcOnboarding.Functions.Tests.Operations;

/// <summary>A case found in a restored store, wherever it stood, taken to its end by new people at their desks.</summary>
internal sealed class RestoredCase(HttpClient http, string sampleId, string founder, string caseId)
{
    private readonly SampleApplication _application = SampleApplication.Of(sampleId);
    private readonly Dictionary<string, PatientCaller> _people = [];

    private string Path => $"/api/cases/{caseId}";

    /// <summary>One move from where the case stands; true when it has ended well.</summary>
    public async Task<bool> MoveOnAsync()
    {
        var view = (await As(founder).GetAsync(Path)).MustBeOk();
        var state = view["state"].GetString();
        await (state switch
        {
            "draft" => SubmitAsync(),
            "submitted" => FireAsync("officer-window", "triggers/accept"),
            "inProgress" => ApproveAsync(view),
            _ => Task.CompletedTask,
        });
        return state == "completed";
    }

    private async Task SubmitAsync()
    {
        foreach (var material in _application.Materials)
        {
            InTimeOrTooLate(await As(founder).UploadAsync(caseId, material, SampleApplication.Pdf(material), $"{material}.pdf", Key()));
        }

        InTimeOrTooLate(await As(founder).PostAsync($"{Path}/submit", null, Key()));
    }

    private Task ApproveAsync(ApiAnswer view) =>
        Scenario.Steps.FirstOrDefault(step => OnboardedCase.Step(view, step).Text("state") == "inReview") is { } step
            ? FireAsync(Desk(step), $"steps/{step}/triggers/approve")
            : Task.CompletedTask;

    private async Task FireAsync(string post, string below) =>
        InTimeOrTooLate(await As($"{post}-{_application.CityKey}").PostAsync($"{Path}/{below}", null, Key()));

    /// <summary>An order that was on its way when the backup was taken, the founder's own submission too, may be done by now; then this one comes too late.</summary>
    private static void InTimeOrTooLate(ApiAnswer answer) =>
        Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Conflict, answer.Text);

    private PatientCaller As(string subject)
    {
        if (!_people.TryGetValue(subject, out var person))
        {
            _people.Add(subject, person = new PatientCaller(http, subject));
        }

        return person;
    }

    private static string Desk(string step) => step switch
    {
        "bankAccount" => "officer-bank",
        "taxSetup" => "officer-tax",
        "mentorPairing" => "officer-mentor",
        _ => $"officer-{step}",
    };

    private static string Key() => Guid.NewGuid().ToString("N");
}
