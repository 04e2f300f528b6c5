using System.Globalization;

namespace OpcOnboarding.Simulation.Tests.Clocks;

/// <summary>An orchestration of nothing but timers. It says when each was due and when it heard of it, in the order in which it heard.</summary>
internal static class AlarmClock
{
    public const string Name = "AlarmClock";

    /// <param name="inTurn">Called in the middle of every turn that is no replay: a clock may be set there.</param>
    public static void Register(DurableTaskRegistry registry, Action inTurn) =>
        registry.AddOrchestratorFunc<List<DateTime>, List<string>>(Name, (context, dues) => RunAsync(context, dues, inTurn));

    private static async Task<List<string>> RunAsync(TaskOrchestrationContext context, List<DateTime> dues, Action inTurn)
    {
        var open = dues.ConvertAll(due => WaitAsync(context, due));
        var heard = new List<string>();
        while (open.Count > 0)
        {
            if (!context.IsReplaying)
            {
                inTurn();
            }

            var next = await Task.WhenAny(open);
            open.Remove(next);
            heard.Add(await next);
        }

        return heard;
    }

    private static async Task<string> WaitAsync(TaskOrchestrationContext context, DateTime due)
    {
        await context.CreateTimer(due, CancellationToken.None);
        return string.Create(CultureInfo.InvariantCulture, $"{due:O} {context.CurrentUtcDateTime:O}");
    }
}
