using System.Collections.Concurrent;

namespace OpcOnboarding.Cli.Api;

/// <summary>Signs sample people in, each once a run.</summary>
internal sealed class SamplePeople(HttpClient http, Patience patience, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<SignedIn>>> people = new(StringComparer.Ordinal);

    /// <summary>The person of the subject, signed in.</summary>
    public Task<SignedIn> AsAsync(string subject, CancellationToken cancellationToken) =>
        people.GetOrAdd(subject, _ => new Lazy<Task<SignedIn>>(() => SignInAsync(subject, cancellationToken))).Value;

    private async Task<SignedIn> SignInAsync(string subject, CancellationToken cancellationToken)
    {
        var answer = await new ServiceClient(http, accessToken: null)
            .PostAsync("/api/development/sign-in", new { subject }, cancellationToken);
        return new SignedIn(new ServiceClient(http, answer.Read<SignIn>().AccessToken), patience, clock);
    }
}
