using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Durable.Embedded.Shards;

namespace OpcOnboarding.Durable.Embedded.Instances;

/// <summary>Sends committed messages to other instances. A message stays in the sender's record until the receiver has committed it.</summary>
internal static class Outbox
{
    /// <summary>Sends a message once; after a restart what is left in the record is sent again.</summary>
    public static void Send(ShardContext shard, string senderInstanceId, OutgoingMessage message, bool mayBeRepeated)
    {
        var mail = new Mail(message.Event, message.TargetExecutionId, message.Sender, message.Id, failure => Settle(shard, senderInstanceId, message, failure));
        shard.Router.Deliver(message.TargetInstanceId, mail, mayBeRepeated);
    }

    /// <summary>A message for an instance that is not there is dropped (wire facts, part c). One that nobody could take or refuse is kept.</summary>
    private static void Settle(ShardContext shard, string senderInstanceId, OutgoingMessage message, Exception? failure)
    {
        if (failure is null or InstanceNotOpenException)
        {
            shard.Router.Delivered(senderInstanceId, message.Sender, message.Id);
            return;
        }

        shard.Logger.MessageKept(failure, senderInstanceId, message.TargetInstanceId);
    }
}
