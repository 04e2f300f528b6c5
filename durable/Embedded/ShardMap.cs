using System.Globalization;
using System.Text;

namespace OpcOnboarding.Durable.Embedded;

/// <summary>Tells which shard holds an instance. The answer never changes for the life of a hub.</summary>
/// <param name="count">Number of shards, from 1 to 16.</param>
internal readonly struct ShardMap(int count)
{
    private const uint OffsetBasis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>Partition key of a shard.</summary>
    public static string Partition(int shard) => string.Create(CultureInfo.InvariantCulture, $"shard-{shard:d2}");

    /// <summary>FNV-1a over the UTF-8 instance id, modulo the number of shards: the provider's rule for control queues.</summary>
    public int ShardOf(string instanceId)
    {
        var hash = OffsetBasis;
        foreach (var octet in Encoding.UTF8.GetBytes(instanceId))
        {
            hash = (hash ^ octet) * Prime;
        }

        return (int)(hash % (uint)count);
    }
}
