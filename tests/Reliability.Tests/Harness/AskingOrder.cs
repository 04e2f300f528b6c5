using System.Collections.Concurrent;

namespace OpcOnboarding.Reliability.Tests.Harness;

/// <summary>
/// Notes in which order cases asked for something and were answered. Who was answered before another one asked came first, whatever happened to the
/// process in between; of two that asked at the same time either may be first.
/// </summary>
internal sealed class AskingOrder
{
    private readonly ConcurrentQueue<(string CaseId, int Asked, int Answered)> _known = new();
    private int _moment;

    /// <summary>Has a case ask, until it is answered.</summary>
    public async Task NoteAsync(string caseId, Func<Task> ask)
    {
        var asked = Interlocked.Increment(ref _moment);
        await ask();
        _known.Enqueue((caseId, asked, Interlocked.Increment(ref _moment)));
    }

    /// <summary>Pairs of cases that stand the wrong way round.</summary>
    /// <param name="numbers">Places in the line, the lower one first; who is not in it has none.</param>
    public IReadOnlyList<string> Overtaken(IReadOnlyDictionary<string, int> numbers) =>
    [
        .. from first in _known
           from second in _known
           where first.Answered < second.Asked && numbers.ContainsKey(first.CaseId) && numbers.ContainsKey(second.CaseId) && numbers[first.CaseId] > numbers[second.CaseId]
           select $"case {first.CaseId} was answered before {second.CaseId} asked, and stands behind it",
    ];

    /// <summary>Pairs that have an order: without any, nobody can have been overtaken.</summary>
    public int Ordered => _known.Sum(first => _known.Count(second => first.Answered < second.Asked));
}
