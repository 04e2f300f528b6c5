using System.Text.Json;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>Lets time pass at a server and waits for what it brings.</summary>
internal static class PassingTime
{
    // Generous: the machine may be busy, and what is waited for takes milliseconds.
    private static readonly TimeSpan s_deadline = TimeSpan.FromMinutes(2);

    /// <summary>Moves the clock to the moment, with the service running or down meanwhile.</summary>
    public static async Task PassToAsync(this OnboardingServer server, DateTimeOffset moment, Outage outage = Outage.None)
    {
        if (outage == Outage.None)
        {
            server.Clock.SetUtcNow(moment.ToUniversalTime());
            return;
        }

        await server.StopAsync();
        server.Clock.SetUtcNow(moment.ToUniversalTime());
        await server.StartAgainAsync();
    }

    /// <summary>Waits for a state of the case.</summary>
    public static Task BecomesAsync(this OnboardedCase onboarded, string state) => Eventually.HoldsAsync(
        async () => await onboarded.StateAsync() == state, $"The case does not become {state}.", s_deadline);

    /// <summary>Waits for a state of a step.</summary>
    public static Task StepBecomesAsync(this OnboardedCase onboarded, string step, string state) => Eventually.HoldsAsync(
        async () => await onboarded.StepStateAsync(step) == state, $"Step {step} does not become {state}.", s_deadline);

    /// <summary>Waits for the light of a step.</summary>
    public static Task LightBecomesAsync(this OnboardedCase onboarded, string step, string light) => Eventually.HoldsAsync(
        async () => (await onboarded.StepAsync(step)).Text("light") == light, $"The light of {step} does not become {light}.", s_deadline);

    /// <summary>Waits for an entry of the journal that fits, and hands it over; there must be one only.</summary>
    public static async Task<JsonElement> EntryAsync(this OnboardedCase onboarded, Func<JsonElement, bool> fits, string sentence)
    {
        IReadOnlyList<JsonElement> found = [];
        await Eventually.HoldsAsync(
            async () => (found = [.. (await onboarded.HistoryAsync()).Where(fits)]).Count > 0, $"The journal has no entry: {sentence}.", s_deadline);
        return Assert.Single(found);
    }

    /// <summary>Waits for the entry of a kind, of a step or of the case itself.</summary>
    public static Task<JsonElement> EntryAsync(this OnboardedCase onboarded, string kind, string? step) =>
        onboarded.EntryAsync(entry => entry.Text("kind") == kind && entry.Text("step") == step, $"{kind} of {step ?? "the case"}");

    /// <summary>Waits for the move by a trigger, of a step or of the case itself.</summary>
    public static Task<JsonElement> MoveAsync(this OnboardedCase onboarded, string trigger, string? step) =>
        onboarded.EntryAsync(entry => entry.Text("trigger") == trigger && entry.Text("step") == step && entry.Text("to") is not null, $"{trigger} of {step ?? "the case"}");
}
