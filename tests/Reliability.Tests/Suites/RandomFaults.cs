using System.Collections.Concurrent;

namespace OpcOnboarding.Reliability.Tests.Suites;

/// <summary>Hurts a share of all storage requests, each in one of the ways in which storage and network fail.</summary>
internal sealed class RandomFaults
{
    // A hang costs the service its whole time-out; so many are enough to be seen, more only take time.
    private const int MostHangs = 60;

    private static readonly KeyValuePair<string, string> s_afterOneSecond = KeyValuePair.Create("Retry-After", "1");

    private static readonly (string Name, Func<ProxiedRequest, bool> Fits, Fault Fault)[] s_kinds =
    [
        ("408", Any, Fault.Answer(408, "OperationTimedOut")),
        ("409", request => request.IsWrite, Fault.Answer(409, "TableBeingDeleted")),
        ("412", request => request.IsConditional, Fault.Answer(412, "UpdateConditionNotSatisfied")),
        ("429", Any, Fault.Answer(429, "TooManyRequests")),
        ("429 with Retry-After", Any, Fault.Answer(429, "TooManyRequests", s_afterOneSecond)),
        ("500", Any, Fault.Answer(500, "InternalError")),
        ("502", Any, Fault.Answer(502)),
        ("503", Any, Fault.Answer(503, "ServerBusy")),
        ("503 with Retry-After", Any, Fault.Answer(503, "ServerBusy", s_afterOneSecond)),
        ("504", Any, Fault.Answer(504)),
        ("cut before", Any, Fault.CutBefore),
        ("cut after", Any, Fault.CutAfter),
        ("cut body", request => !request.IsWrite, Fault.Truncate),
        ("body that is no JSON", request => request is { Service: "table", Operation: StorageOperation.Query or StorageOperation.PointRead }, Fault.Garble),
        // Both keys lie before every other, in the encoding of the service's own tokens.
        ("empty page", request => request.Operation == StorageOperation.Query, Fault.EmptyPage("IQ==", "IQ==")),
        ("hang", Any, Fault.HangBefore),
    ];

    private readonly ConcurrentDictionary<string, int> _fired = new(s_kinds.Select(kind => KeyValuePair.Create(kind.Name, 0)));
    private readonly List<int> _due = [];
    private readonly int[] _planned = new int[s_kinds.Length];
    private readonly Lock _lock = new();
    private readonly Random _random;
    private readonly double _rate;

    public RandomFaults(FaultProxy proxy, Random random, double rate)
    {
        (_random, _rate) = (random, rate);
        proxy.Choose = Choose;
    }

    /// <summary>How often each kind has happened.</summary>
    public IReadOnlyDictionary<string, int> Fired => _fired;

    private static bool Any(ProxiedRequest request) => true;

    private Fault? Choose(ProxiedRequest request)
    {
        lock (_lock)
        {
            if (_random.NextDouble() < _rate)
            {
                Plan();
            }

            var place = _due.FindIndex(kind => s_kinds[kind].Fits(request));
            if (place < 0)
            {
                return null;
            }

            var chosen = s_kinds[_due[place]];
            _due.RemoveAt(place);
            _fired[chosen.Name]++;
            // The blob service writes its errors in another form; without a body the headers count.
            return request.Service == "blob" && chosen.Fault.Kind == FaultKind.Answer ? chosen.Fault with { Body = "" } : chosen.Fault;
        }
    }

    /// <summary>The next fault is due for the first request that it fits: kinds that fit few requests come as often as the others.</summary>
    private void Plan()
    {
        var open = Enumerable.Range(0, s_kinds.Length).Where(kind => s_kinds[kind].Name != "hang" || _planned[kind] < MostHangs).ToList();
        var least = open.Min(kind => _planned[kind]);
        var rarest = open.Where(kind => _planned[kind] == least).ToList();
        var next = rarest[_random.Next(rarest.Count)];
        _planned[next]++;
        _due.Add(next);
    }
}
