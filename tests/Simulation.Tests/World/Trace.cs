using System.Text;

namespace OpcOnboarding.Simulation.Tests.World;

/// <summary>What happened in a world: a digest over all steps, by which two runs are compared, and the latest notable things in words.</summary>
internal sealed class Trace
{
    private const int Kept = 60;
    private const ulong Prime = 1099511628211;

    private readonly Queue<string> _latest = new();

    /// <summary>FNV-1a over everything.</summary>
    public ulong Digest { get; private set; } = 14695981039346656037;

    public void Step(string process, string label)
    {
        Mix(process);
        Mix(label);
    }

    public void Add(long ticks, string what)
    {
        Mix(what);
        _latest.Enqueue($"{TimeSpan.FromTicks(ticks):c} {what}");
        if (_latest.Count > Kept)
        {
            _latest.Dequeue();
        }
    }

    public override string ToString() => new StringBuilder().AppendJoin('\n', _latest).ToString();

    private void Mix(string text)
    {
        foreach (var letter in text)
        {
            Digest = (Digest ^ letter) * Prime;
        }
    }
}
