using System.Collections.Concurrent;
using System.Text.Json;
using OpcOnboarding.Functions.Catalogue;

namespace OpcOnboarding.Bench.Journeys;

/// <summary>
/// Plays one case over HTTP from the sign-ins to completed. Each person acts as soon as the one before has the answer; the
/// desks take the proposed outcomes one after the other, registration first.
/// </summary>
internal sealed class JourneyPlayer(HttpClient http, CityDirectory cities)
{
    private static readonly string[] s_founders = ["founder-lin", "founder-wang", "founder-chen"];

    private static readonly (string Step, string Desk)[] s_approvals =
    [
        ("registration", "registration"),
        ("bankAccount", "bank"),
        ("taxSetup", "tax"),
        ("workspace", "workspace"),
        ("vouchers", "vouchers"),
        ("mentorPairing", "mentor"),
    ];

    private readonly ConcurrentBag<Wait> _commands = [];
    private int _pending;

    /// <summary>Every command, submit, accept and the approvals, until its outcome is visible.</summary>
    public IReadOnlyCollection<Wait> Commands => _commands;

    /// <summary>Commands that the service answered with 202 first.</summary>
    public int Pending => _pending;

    /// <exception cref="InvalidOperationException">A request was refused or the case did not end as completed.</exception>
    public async Task PlayAsync(int number, CancellationToken cancellation)
    {
        var sample = SampleApplication.All[number % SampleApplication.All.Count];
        var city = cities.FindCity(sample.City)!.Key;
        var founder = await Person.SignInAsync(http, s_founders[number % s_founders.Length], cancellation);
        var caseId = await founder.BeginAsync(sample, cancellation);
        await OrderAsync(founder, caseId, "submit", cancellation);
        await OrderAsync(await OfficerAsync("window", city, cancellation), caseId, "triggers/accept", cancellation);
        var last = default(JsonElement);
        foreach (var (step, desk) in s_approvals)
        {
            last = await OrderAsync(await OfficerAsync(desk, city, cancellation), caseId, $"steps/{step}/triggers/approve", cancellation);
        }

        if (last.GetProperty("state").GetString() is var state and not "completed")
        {
            throw new InvalidOperationException($"A case ended as {state}.");
        }
    }

    private Task<Person> OfficerAsync(string desk, string city, CancellationToken cancellation) =>
        Person.SignInAsync(http, $"officer-{desk}-{city}", cancellation);

    private async Task<JsonElement> OrderAsync(Person person, string caseId, string route, CancellationToken cancellation)
    {
        var ordered = await person.OrderAsync(caseId, route, cancellation);
        _commands.Add(ordered.Wait);
        Interlocked.Add(ref _pending, ordered.WasPending ? 1 : 0);
        return ordered.Case;
    }
}
