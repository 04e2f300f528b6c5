using OpcOnboarding.HostDriver.Engine;

namespace OpcOnboarding.HostDriver.Wire;

/// <summary>An answer as the extension reads it: OrchestratorResponse.</summary>
internal static class ResponseReader
{
    public static TurnAnswer Read(byte[] response)
    {
        var message = new MessageReader(response);
        return new TurnAnswer([.. message.Messages(2).Select(Action)], message.Wrapped(3), message.Number(7) != 0);
    }

    private static OrchestratorAction Action(MessageReader message)
    {
        var kind = (ActionKind)message.Numbers.Single(number => number > 1);
        var body = message.Message((int)kind)!;
        var action = new OrchestratorAction(kind, (int)message.Number(1));
        return kind switch
        {
            ActionKind.ScheduleTask => action with { Name = body.Text(1), Version = body.Wrapped(2), Text = body.Wrapped(3) },
            ActionKind.CreateSubOrchestration => action with { InstanceId = body.Text(1), Name = body.Text(2), Version = body.Wrapped(3), Text = body.Wrapped(4) },
            ActionKind.CreateTimer => action with { FireAt = body.Ticks(1) },
            ActionKind.SendEvent => action with { InstanceId = body.Message(1)!.Text(1), Name = body.Text(2), Text = body.Wrapped(3) },
            ActionKind.Complete => action with
            {
                Status = (int)body.Number(1),
                Text = body.Wrapped(2),
                Version = body.Wrapped(4),
                CarriedOver = [.. body.Messages(5).Select(RequestReader.Event)],
                Failure = RequestReader.Failed(body.Message(6)),
            },
            _ => throw new InvalidDataException($"The host knows no action of kind {(int)kind}."),
        };
    }
}
