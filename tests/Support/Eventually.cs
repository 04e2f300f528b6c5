namespace OpcOnboarding.Tests.Support;

/// <summary>Waits for something that another thread or process will bring about.</summary>
public static class Eventually
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(20);

    // Only something that hangs takes so long; a machine busy with other suites takes seconds where a quiet one takes milliseconds.
    private static readonly TimeSpan s_deadline = TimeSpan.FromMinutes(2);

    /// <summary>Asks again and again until the condition holds; fails with the sentence when the deadline is over.</summary>
    public static Task HoldsAsync(Func<Task<bool>> condition, string sentence, TimeSpan? deadline = null, TimeSpan? pause = null) =>
        HoldsAsync(condition, () => sentence, deadline, pause);

    /// <summary>The same, with a sentence that tells what was seen last.</summary>
    public static async Task HoldsAsync(Func<Task<bool>> condition, Func<string> sentence, TimeSpan? deadline = null, TimeSpan? pause = null)
    {
        using var end = new CancellationTokenSource(deadline ?? s_deadline);
        while (!await condition())
        {
            if (end.IsCancellationRequested)
                Assert.Fail(sentence());
            await Task.Delay(pause ?? s_pause);
        }
    }

    public static Task HoldsAsync(Func<bool> condition, string sentence, TimeSpan? deadline = null) =>
        HoldsAsync(() => Task.FromResult(condition()), sentence, deadline);
}
