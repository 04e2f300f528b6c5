using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Decisions;
using OpcOnboarding.Workflows.Tests.Play;

namespace OpcOnboarding.Simulation.Tests.Journeys;

/// <summary>Plays a case once more on the pure rules, transition by transition, and compares: nothing else may have been decided, and nothing twice.</summary>
internal sealed class JourneyCheck(CaseSubmission submission, IReadOnlyList<BookedTransition> booked, JourneyClient client)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal) { submission.CommandId };
    private OnboardingCase _case = CaseRun.Draft(submission);

    /// <summary>The case as its journal adds up to it.</summary>
    public OnboardingCase Check()
    {
        Assert.Equal(Enumerable.Range(1, booked.Count), booked.Select(entry => entry.Transition.Number));
        foreach (var entry in booked)
        {
            CheckDecision(entry);
            _case = _case.Apply(entry.Transition);
        }

        Assert.All(client.Acknowledged, id => Assert.True(_seen.Contains(id), $"The acknowledged command {id} is not in the journal."));
        return _case;
    }

    private void CheckDecision(BookedTransition entry)
    {
        var (transition, prepared) = (entry.Transition, Prepared(entry));
        var situation = new Situation(Journey.Current, Calendars.Current, _case, transition.At).After(prepared);
        if (transition.Number == 1)
        {
            AssertBegins(Decider.Submit(situation, submission.Opened, submission.Founder).Events, entry);
        }
        else if (transition.CommandId is { } id)
        {
            Assert.True(_seen.Add(id), $"The command {id} is in the journal twice.");
            CheckCommand(situation, client.Commands[id], prepared, entry);
        }
        else
        {
            var due = Deadlines.Next(_case) ?? throw new InvalidDataException($"Transition {transition.Number} carries out a deadline; none is open.");
            Assert.True(due.At <= transition.At, $"Transition {transition.Number} carries out at {transition.At:O} what is due at {due.At:O}.");
            AssertBegins(Decider.DecideDue(situation, due).Events, entry);
        }
    }

    private static void CheckCommand(Situation situation, CaseCommand command, IReadOnlyList<CaseEvent> prepared, BookedTransition entry)
    {
        var decision = Decider.Decide(situation, command);
        AssertBegins(
            decision.Refusal is { } refusal ? [.. prepared, new CommandRejected(command.Trigger, command.Step, refusal.Code)] : [.. prepared, .. decision.Events],
            entry);
    }

    private static void AssertBegins(IReadOnlyList<CaseEvent> expected, BookedTransition entry) =>
        Assert.Equal(Text(expected), Text(entry.Request.Transition.Events));

    /// <summary>What a look for a seat before the decision has given; it stands first.</summary>
    private static IReadOnlyList<CaseEvent> Prepared(BookedTransition entry) =>
        [.. entry.Request.Transition.Events.TakeWhile(happened => happened is Proposed)];

    private static string Text(IReadOnlyList<CaseEvent> events) => JsonDataConverter.Default.Serialize(events)!;
}
