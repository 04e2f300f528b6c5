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

    /// <summary>Next due time; absent when the instance waits for none.</summary>
    public const string Wake = "Wake";

    /// <summary>True when there is something to do at once: open activities, messages in or out.</summary>
    public const string Work = "Work";

    /// <summary>Name under which the record was spilled; absent when it is in the row.</summary>
    public const string SpillName = "SpillName";

    /// <summary>Number of spill rows.</summary>
    public const string SpillRows = "SpillRows";

    /// <summary>Columns that the start of a hub reads.</summary>
    public static readonly string[] IndexColumns = ["RowKey", Wake, Work];

    /// <summary>Columns that a list without payloads reads.</summary>
    public static readonly string[] ListColumns = ["RowKey", Name, Status, CreatedAt, UpdatedAt];

    /// <summary>Makes a row without the record's bytes.</summary>
    public static TableEntity Create(string partition, string rowKey, InstanceRecord record)
    {
        var row = new TableEntity(partition, rowKey)
        {
            [Name] = record.Name,
            [Status] = (int)record.Status,
            [CreatedAt] = record.CreatedAt.ToDateTime(),
            [UpdatedAt] = record.LastUpdatedAt.ToDateTime(),
        };
        if (record.NextWake() is { } wake)
        {
            row[Wake] = wake;
        }

        if (record.HasWork())
        {
            row[Work] = true;
        }

        return row;
    }

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
