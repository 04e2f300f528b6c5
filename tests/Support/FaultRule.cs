namespace OpcOnboarding.Tests.Support;

/// <summary>One ordered fault: for which requests, and how often still.</summary>
internal sealed class FaultRule(Fault fault, int times, Func<ProxiedRequest, bool> where)
{
    private int _left = times;

    public Fault? Take(ProxiedRequest request)
    {
        if (!where(request))
            return null;
        return Interlocked.Decrement(ref _left) >= 0 ? fault : null;
    }
}
