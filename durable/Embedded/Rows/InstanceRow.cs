using Google.Protobuf;
using OpcOnboarding.Durable.Protocol;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Durable.Embedded.Rows;

/// <summary>The columns of an instance's row: the record as bytes, and beside it what lists and the start of a hub read without it.</summary>
internal static class InstanceRow
{
    /// <summary>Orchestrator's name.</summary>
    public const string Name = "Name";

    /// <summary>Number of the runtime status (wire facts, part b).</summary>
    public const string Status = "Status";

    /// <summary>When the instance was created.</summary>
    public const string CreatedAt = "CreatedAt";

    /// <summary>When its last turn ran.</summary>
    public const string UpdatedAt = "UpdatedAt";

    /// <summary>Next due time; <see cref="Never"/> when the instance waits for none.</summary>
    public const string Wake = "Wake";

    /// <summary>Whether there is something to do at once: open activities, messages in or out.</summary>
    public const string Work = "Work";

    /// <summary>The due time of an instance that waits for none. It is written, so that a column that was lost is seen to be.</summary>
    public static readonly DateTime Never = new(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Name under which the record was spilled; absent when it is in the row.</summary>
    public const string SpillName = "SpillName";

    /// <summary>Number of spill rows.</summary>
    public const string SpillRows = "SpillRows";

    /// <summary>Columns that the start of a hub reads.</summary>
    public static readonly string[] IndexColumns = ["RowKey", Wake, Work];

    /// <summary>Columns that a list without payloads reads.</summary>
    public static readonly string[] ListColumns = ["RowKey", Name, Status, CreatedAt, UpdatedAt];

    /// <summary>Makes a row without the record's bytes.</summary>
    public static TableEntity Create(string partition, string rowKey, InstanceRecord record) => new(partition, rowKey)
    {
        [Name] = record.Name,
        [Status] = (int)record.Status,
        [CreatedAt] = record.CreatedAt.ToDateTime(),
        [UpdatedAt] = record.LastUpdatedAt.ToDateTime(),
        [Wake] = record.NextWake() ?? Never,
        [Work] = record.HasWork(),
    };

    /// <summary>Whether the columns that the start of a hub believes say what the record says. A missing one is not believed there, and is nothing wrong.</summary>
    public static bool IsTrueTo(TableEntity row, InstanceRecord record) =>
        (row[Wake] is null || (row[Wake] as DateTimeOffset?)?.UtcDateTime == (record.NextWake() ?? Never))
        && (row[Work] is null || row[Work] as bool? == record.HasWork());

    /// <summary>Reads a record from its bytes.</summary>
    /// <exception cref="FormatException">The bytes are not a record, or one without an execution.</exception>
    public static InstanceRecord Parse(byte[] bytes)
    {
        try
        {
            var record = InstanceRecord.Parser.ParseFrom(RecordBytes.Message(bytes));
            return record.ExecutionId.Length > 0 && record.CreatedAt is not null
                ? record
                : throw new FormatException("An instance record names no execution.");
        }
        catch (InvalidProtocolBufferException invalid)
        {
            throw new FormatException("An instance record cannot be read.", invalid);
        }
    }
}
