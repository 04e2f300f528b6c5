using Google.Protobuf;
using OpcOnboarding.Durable.Embedded.Instances;
using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Durable.Protocol;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Durable.Embedded.Commits;

/// <summary>Turns an instance's present state into rows.</summary>
/// <remarks>
/// The latest events stay in the instance's own row until they outgrow it, so that most commits write one row. An ended
/// run is never written again, so that its row may hold more.
/// </remarks>
internal sealed class CommitBuilder(string partition, TaskHubOptions options)
{
    private const int FinalInlineHistoryBytes = 32 * 1024;

    /// <summary>Takes a snapshot. Called when no other commit of the shard is under way.</summary>
    public InstanceCommit Build(HubInstance instance)
    {
        var live = instance.Live!;
        var record = live.Record;
        SettleMailbox(instance, record);
        var commit = new InstanceCommit(instance)
        {
            HasStarted = record.Status != OrchestrationStatus.Pending,
            IsSettled = record.IsSettled,
            IsFinal = record.IsFinal,
        };
        MoveHistory(instance.Id, record, commit);
        PutRecord(instance, live, commit);
        foreach (var key in live.Garbage)
        {
            commit.Garbage.Add(HubRow.Delete(partition, key));
        }

        live.Garbage.Clear();
        // Last: when the state cannot be written down, they must still be there to hear of it.
        commit.Effects = instance.TakeEffects();
        return commit;
    }

    /// <summary>Messages that wait for a turn are stored with the record, which settles them.</summary>
    private static void SettleMailbox(HubInstance instance, InstanceRecord record)
    {
        record.Inbox.Clear();
        if (!instance.HasMail)
        {
            return;
        }

        for (var i = 0; i < instance.Mailbox.Count; i++)
        {
            var mail = instance.Mailbox[i];
            record.Inbox.Add(mail.ToIncoming());
            if (mail.Settle is not null)
            {
                instance.AfterCommit(mail);
                instance.Mailbox[i] = mail with { Settle = null };
            }
        }
    }

    private void MoveHistory(string instanceId, InstanceRecord record, InstanceCommit commit)
    {
        if (record.Tail.Length <= (record.IsFinal ? FinalInlineHistoryBytes : options.InlineHistoryBytes))
        {
            return;
        }

        foreach (var part in Parts(record.Tail.Memory))
        {
            PutPart(RowKeys.History(instanceId, record.ExecutionId, record.HistoryRows++), part.Span, commit);
        }

        record.Tail = ByteString.Empty;
    }

    private void PutRecord(HubInstance instance, LiveInstance live, InstanceCommit commit)
    {
        var record = live.Record;
        var key = record.IsSettled ? RowKeys.Final(instance.Id) : RowKeys.Open(instance.Id);
        var row = InstanceRow.Create(partition, key, record);
        var bytes = RecordBytes.Write(record);
        live.Garbage.AddRange(live.SpillRows);
        live.SpillRows = bytes.Length <= BinaryColumns.RowCapacity ? [] : Spill(instance.Id, row, bytes, commit);
        if (live.SpillRows.Count == 0)
        {
            BinaryColumns.Write(row, bytes);
            commit.PayloadBytes += bytes.Length;
        }

        commit.Rows.Add(HubRow.Put(row, live.SpillRows.Count == 0 ? bytes.Length : 0));
        if (record.IsSettled && instance.IsStored)
        {
            commit.Rows.Add(HubRow.Delete(partition, RowKeys.Open(instance.Id)));
        }
    }

    private List<string> Spill(string instanceId, TableEntity row, byte[] bytes, InstanceCommit commit)
    {
        var name = Guid.NewGuid().ToString("N");
        var keys = new List<string>();
        foreach (var part in Parts(bytes))
        {
            keys.Add(RowKeys.Spill(instanceId, name, keys.Count));
            PutPart(keys[^1], part.Span, commit);
        }

        (row[InstanceRow.SpillName], row[InstanceRow.SpillRows]) = (name, keys.Count);
        return keys;
    }

    private void PutPart(string key, ReadOnlySpan<byte> bytes, InstanceCommit commit)
    {
        var row = new TableEntity(partition, key);
        BinaryColumns.Write(row, bytes);
        commit.Parts.Add(HubRow.Put(row, bytes.Length));
        commit.PayloadBytes += bytes.Length;
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Parts(ReadOnlyMemory<byte> bytes)
    {
        for (; bytes.Length > BinaryColumns.RowCapacity; bytes = bytes[BinaryColumns.RowCapacity..])
        {
            yield return bytes[..BinaryColumns.RowCapacity];
        }

        yield return bytes;
    }
}
