using OpcOnboarding.Durable.Embedded.Instances;

namespace OpcOnboarding.Durable.Embedded.Shards;

/// <summary>Brings messages to the shard of their instance, from any thread.</summary>
internal interface IShardRouter
{
    /// <summary>Delivers a message. It is settled with null when it is durable there, or is of no use there any more.</summary>
    /// <param name="instanceId">The receiver.</param>
    /// <param name="mail">The message.</param>
    /// <param name="mayBeRepeated">True when an earlier run of the hub may have delivered it already.</param>
    void Deliver(string instanceId, Mail mail, bool mayBeRepeated);

    /// <summary>Tells a sender that a message of its outbox has arrived.</summary>
    void Delivered(string senderInstanceId, string sender, long messageId);
}
