using OpcOnboarding.Workflows.Decisions;
using OpcOnboarding.Workflows.Tests.Play;

namespace OpcOnboarding.Workflows.Tests.Properties;

/// <summary>Turns numbers into what people and the clock do: mostly something that is permitted now, sometimes anything at all.</summary>
internal sealed class RandomJourney(PlayedCase played)
{
    private static readonly StepKind[] Kinds = Enum.GetValues<StepKind>();
    private static readonly Trigger[] Triggers = Enum.GetValues<Trigger>();
    private int commands;

    /// <summary>The command that the number stands for now; null: time passes, by <see cref="Hours"/>.</summary>
    public CaseCommand? Next(int number) => (number % 10) switch
    {
        < 2 => null,
        < 8 when Permitted() is { Count: > 0 } permitted => Order(permitted[number / 10 % permitted.Count]),
        8 => Orders.Choose($"r{++commands}", Kinds[number / 10 % Kinds.Length], "u7"),
        _ => Anything(number / 10),
    };

    /// <summary>Plays the numbers on the pure rules, and in an orchestration beside them.</summary>
    public static void Play(PlayedCase played, int[] numbers, PlayedOrchestration? beside)
    {
        var journey = new RandomJourney(played);
        foreach (var number in numbers.TakeWhile(_ => played.Case.IsOpen))
        {
            if (journey.Next(number) is { } command)
            {
                played.Handle(command);
                beside?.Send(command);
                played.MoveTo(played.Now);
            }
            else
            {
                played.MoveTo(played.Now.AddHours(Hours(number)));
                beside?.Host.MoveTo(played.Now);
            }
        }
    }

    private static int Hours(int number) => 1 + (number / 10 % 100);

    private CaseCommand Anything(int number)
    {
        var step = number % 7 == 6 ? null : (StepKind?)Kinds[number % 7];
        var people = People.All.Where(actor => actor.Parties != Party.System).ToList();
        return Orders.Fire($"r{++commands}", Triggers[number / 7 % Triggers.Length], step, people[number / 7 % people.Count]);
    }

    private CaseCommand Order((Trigger Trigger, StepKind? Step, Actor By) chosen)
    {
        var order = Orders.Fire($"r{++commands}", chosen.Trigger, chosen.Step, chosen.By);
        return order.Deficiencies.Count == 0 ? order : order with { Deficiencies = Supplied() };
    }

    private List<string> Supplied() =>
        [.. played.Case.Deficiencies.Where(deficiency => deficiency.State == DeficiencyState.Supplied).Select(deficiency => deficiency.Id)];

    private List<(Trigger Trigger, StepKind? Step, Actor By)> Permitted()
    {
        var situation = played.Situation;
        var people = People.All.Where(actor => actor.Parties != Party.System).ToList();
        return
        [
            .. from actor in people from trigger in Permissions.OfCase(situation, actor) where !Ends(trigger) select (trigger, (StepKind?)null, actor),
            .. from actor in people
               from step in situation.Case.Steps
               from trigger in Permissions.OfStep(situation, step.Kind, actor)
               select (trigger, (StepKind?)step.Kind, actor),
        ];
    }

    // These would end most journeys before anything has happened; "anything at all" fires them often enough.
    private static bool Ends(Trigger trigger) => trigger is Trigger.Withdraw or Trigger.Terminate or Trigger.RefuseAcceptance;
}
