using System.Text.Json.Nodes;
using OpcOnboarding.Reliability.Tests.Checking;
using OpcOnboarding.Reliability.Tests.Clients;
using OpcOnboarding.Reliability.Tests.Journeys;

namespace OpcOnboarding.Reliability.Tests.Harness;

/// <summary>People who play cases at a service, one journey after the other.</summary>
internal sealed class Players(ServiceDoors doors, Chance impatience)
{
    /// <summary>After so many cases each kind of journey has another sample, and so another city: two thousand of one kind would fill its desks.</summary>
    private const int CasesOfARound = 140;

    // P03 and others that keep the number of a business that exists already are of no use for counting numbers.
    private static readonly string[] s_samples = ["P01", "P02", "P05", "P08", "P09", "P10", "P11"];
    private static readonly string[] s_founders = ["founder-lin", "founder-wang", "founder-chen"];

    private readonly Lock _lock = new();
    private readonly List<PlayedCase> _played = [];
    private readonly ClientLog _log = new();
    private People? _people;

    public ClientLog Log => _log;

    public People People => _people ??= new People(doors, _log, impatience);

    public int Finished => Played.Count(played => played.IsFinished);

    public IReadOnlyList<PlayedCase> Played
    {
        get
        {
            lock (_lock)
                return [.. _played];
        }
    }

    /// <summary>Nobody sends anything new until the task ends.</summary>
    public void PauseUntil(Task over) => doors.CloseUntil(over);

    /// <summary>A case of a sample and a founder that follow from the number.</summary>
    public PlayedCase Begin(JourneyKind kind, int number)
    {
        // Only where a paper may be promised is there one to bring later.
        return Begin(kind == JourneyKind.Supplement ? "P04" : s_samples[(number + number / CasesOfARound) % s_samples.Length], number, null);
    }

    /// <summary>A case of a sample, changed, and of a founder that follows from the number.</summary>
    public PlayedCase Begin(string sample, int number, Action<JsonObject>? change)
    {
        var played = new PlayedCase(People, $"case {number}", sample, s_founders[number % s_founders.Length], change);
        lock (_lock)
            _played.Add(played);
        return played;
    }

    /// <summary>Plays one journey from draft to end.</summary>
    public Task PlayAsync(JourneyKind kind, int number) => Begin(kind, number).PlayAsync(kind);

    /// <summary>Plays journeys of all kinds in turn, so many at a time, until there are enough and the condition holds.</summary>
    public Task PlayManyAsync(int cases, int atATime, Func<bool>? until = null)
    {
        var kinds = Enum.GetValues<JourneyKind>();
        var next = -1;
        return Task.WhenAll(Enumerable.Range(0, atATime).Select(async _ =>
        {
            for (var number = Interlocked.Increment(ref next); number < cases || until?.Invoke() is false; number = Interlocked.Increment(ref next))
            {
                await PlayAsync(kinds[number % kinds.Length], number);
            }
        }));
    }

    /// <summary>Holds the store, which nobody may be writing to, against all that the clients know.</summary>
    public Task HoldAsync(string suite, LocalStore store) => Checker.HoldsAsync(suite, store, _log, Played);
}
