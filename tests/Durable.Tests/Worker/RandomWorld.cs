using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Tests.Worker;

/// <summary>What happens to an execution from outside, made up by a seed: answers in any order, twice, failures, events, suspensions.</summary>
internal sealed class RandomWorld(int seed)
{
    private readonly Random random = new(seed);
    private readonly List<OrchestratorAction> open = [];

    /// <summary>Adds what a committed answer started.</summary>
    public void Begin(OrchestratorResponse answer) =>
        open.AddRange(answer.Actions.Where(action => action.SendEvent is null && action.CompleteOrchestration is null));

    /// <summary>Puts one to four things into the present turn.</summary>
    public void Happen(History history)
    {
        for (var count = random.Next(1, 5); count > 0; count--)
        {
            HappenOnce(history);
        }
    }

    private void HappenOnce(History history)
    {
        switch (random.Next(12))
        {
            case 0:
                history.Suspended();
                break;
            case 1 or 2:
                history.Resumed();
                break;
            case 3 or 4 or 5:
                history.Raised(random.Next(2) == 0 ? "go" : "STOP", $"\"{random.Next()}\"");
                break;
            default:
                AnswerOne(history);
                break;
        }
    }

    private void AnswerOne(History history)
    {
        if (open.Count == 0)
        {
            return;
        }

        var action = open[random.Next(open.Count)];
        if (random.Next(8) != 0)
        {
            open.Remove(action);
        }

        Answer(history, action);
    }

    private void Answer(History history, OrchestratorAction action)
    {
        if (action.CreateTimer is not null)
        {
            history.TimerFired(action.Id);
        }
        else if (random.Next(3) == 0)
        {
            history.TaskFailed(action.Id, $"f{random.Next(9)}", final: random.Next(4) == 0);
        }
        else
        {
            history.TaskCompleted(action.Id, $"\"r{random.Next(9)}\"");
        }
    }
}
