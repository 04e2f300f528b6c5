using Azure;
using OpcOnboarding.Simulation.Tests.World;

namespace OpcOnboarding.Simulation.Tests.Wires;

/// <summary>The line between one process and the store. What is on it arrives in an order and after a time that the world draws.</summary>
internal sealed class Wire(SimulatedWorld world, SimulatedProcess sender, IFates fates, FateCount count)
{
    private const int SlowOneIn = 40;
    private const int SlowestSeconds = 8;
    private static readonly TimeSpan s_frozen = TimeSpan.FromSeconds(16);

    /// <summary>Sends a request and hears its answer, or how it failed.</summary>
    public Task<T> SendAsync<T>(string request, Func<T> perform, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<T>();
        var fate = fates.Next(request);
        count.Add(fate);
        if (fate != Fate.Answered)
        {
            world.Note($"{sender.Name}: {request} {fate}");
        }

        Deliver(request, fate, perform, answer);
        return answer.Task.WaitAsync(cancellationToken);
    }

    /// <summary>How many rows the next page of a query may hold.</summary>
    public int DrawPageSize(int most) => world.Chance.Next(3) == 0 ? world.Chance.Next(4) : most;

    private void Deliver<T>(string request, Fate fate, Func<T> perform, TaskCompletionSource<T> answer)
    {
        switch (fate)
        {
            case Fate.KillBefore:
                sender.Kill();
                break;
            case Fate.KillAfter:
                Arrive(request, () => AfterKill(perform));
                break;
            case Fate.FrozenOver:
                FreezeOver(request, perform, answer);
                break;
            case Fate.TurnedAway or Fate.CutBefore:
                Arrive(request, () => Reply(request, () => answer.TrySetException(LineFailures.Draw(world.Chance, fate))));
                break;
            case Fate.Late:
                Reply(request, () => answer.TrySetException(LineFailures.Draw(world.Chance, fate)));
                world.After(DrawDelay(), world.Outside, request, () => Outcome(perform));
                break;
            default:
                Arrive(request, () => PerformAndReply(request, fate, perform, answer));
                break;
        }
    }

    private void FreezeOver<T>(string request, Func<T> perform, TaskCompletionSource<T> answer)
    {
        sender.Freeze();
        world.After(s_frozen - TimeSpan.FromSeconds(1), world.Outside, request, () => PerformAndReply(request, Fate.Answered, perform, answer));
        world.After(s_frozen, world.Outside, "thaw", sender.Thaw);
    }

    private void AfterKill<T>(Func<T> perform)
    {
        Outcome(perform);
        sender.Kill();
    }

    private void PerformAndReply<T>(string request, Fate fate, Func<T> perform, TaskCompletionSource<T> answer)
    {
        var outcome = Outcome(perform);
        var heard = fate == Fate.SentTwice ? Outcome(perform) : outcome;
        Reply(request, () =>
        {
            if (fate == Fate.CutAfter)
            {
                answer.TrySetException(LineFailures.Draw(world.Chance, fate));
            }
            else
            {
                heard(answer);
            }
        });
    }

    /// <summary>Has the store do it; a refusal is an outcome as well, and travels as one.</summary>
    private static Action<TaskCompletionSource<T>> Outcome<T>(Func<T> perform)
    {
        try
        {
            var done = perform();
            return answer => answer.TrySetResult(done);
        }
        catch (RequestFailedException refused)
        {
            return answer => answer.TrySetException(refused);
        }
    }

    private void Arrive(string request, Action action) => Travel(world.Outside, request, action);

    private void Reply(string request, Action action) => Travel(sender, request, action);

    private void Travel(SimulatedProcess to, string request, Action action)
    {
        if (world.Chance.Next(SlowOneIn) == 0)
        {
            world.After(DrawDelay(), to, request, action);
        }
        else
        {
            to.Post(request, action);
        }
    }

    private TimeSpan DrawDelay() => TimeSpan.FromSeconds(world.Chance.NextDouble() * SlowestSeconds);
}
