using Microsoft.AspNetCore.Http;

namespace OpcOnboarding.Browser.Tests.Outages;

/// <summary>A cut that a test has ordered: of which request, and where in it.</summary>
internal sealed class OrderedCut(CutPoint point, string method, string pathEnd)
{
    private readonly TaskCompletionSource _happened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CutPoint Point => point;

    public bool HasHappened => _happened.Task.IsCompleted;

    /// <summary>Waits for the cut; a test that never gets there would prove nothing.</summary>
    public Task HappenedAsync() => _happened.Task.WaitAsync(TimeSpan.FromMinutes(2));

    public bool Fits(HttpRequest request) => request.Method == method && request.Path.Value!.EndsWith(pathEnd, StringComparison.Ordinal);

    public void Happen() => _happened.TrySetResult();
}
