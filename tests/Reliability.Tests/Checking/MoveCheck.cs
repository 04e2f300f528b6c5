using OpcOnboarding.Workflows;

namespace OpcOnboarding.Reliability.Tests.Checking;

/// <summary>Every move in the journal stands in the journey's tables, and starts from where the one before has led.</summary>
internal sealed class MoveCheck : IStoreCheck
{
    public IEnumerable<string> Violations(Evidence evidence) =>
        evidence.Store.Cases.Where(stored => stored.Record is not null).SelectMany(stored => OfCase(stored).Concat(OfSteps(stored)));

    private static IEnumerable<string> OfCase(StoredCase stored)
    {
        var state = CaseState.Draft;
        foreach (var moved in stored.Entries.Select(entry => entry.Event).OfType<CaseMoved>())
        {
            if (moved.From != state || !Journey.Current.CaseMoves.Any(move => move.Trigger == moved.Trigger && move.From.Contains(moved.From)))
            {
                yield return $"case {stored.CaseId}: {moved.Trigger} from {moved.From} while it was {state}";
            }

            state = moved.To;
        }
    }

    private static IEnumerable<string> OfSteps(StoredCase stored)
    {
        var states = new Dictionary<StepKind, StepState>();
        foreach (var moved in stored.Entries.Select(entry => entry.Event).OfType<StepMoved>())
        {
            var before = states.GetValueOrDefault(moved.Step, StepState.NotStarted);
            if (moved.From != before || !Journey.Current.StepMoves.Any(move => move.Trigger == moved.Trigger && move.From.Contains(moved.From)))
            {
                yield return $"case {stored.CaseId}: {moved.Step} {moved.Trigger} from {moved.From} while it was {before}";
            }

            states[moved.Step] = moved.To;
        }
    }
}
