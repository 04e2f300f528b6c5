using System.Buffers;
using System.Text;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Storage.Backup;

/// <summary>Copies the rows of a table into a file and back: one row a line, in the exact form of the table service.</summary>
internal static class TableBackup
{
    private const int RowsPerTransaction = 100;
    private const int BytesPerTransaction = 2 * 1024 * 1024;

    /// <summary>Copies all rows.</summary>
    public static async Task<TableCopy> SaveAsync(TableClient table, string folder, CancellationToken cancellationToken)
    {
        var path = BackupFolder.Table(folder, table.Name);
        long rows = 0;
        await using (var file = BackupFolder.New(path))
        {
            var line = new ArrayBufferWriter<byte>();
            await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
            {
                line.ResetWrittenCount();
                EntityJsonWriter.Write(line, row);
                line.Write("\n"u8);
                await file.WriteAsync(line.WrittenMemory, cancellationToken);
                rows++;
            }
        }

        return new TableCopy(table.Name, rows, await BackupFolder.DigestAsync(path, cancellationToken));
    }

    /// <summary>Writes the rows of a file into a table, each as <paramref name="change"/> gives it, partition by partition in transactions.</summary>
    public static async Task LoadAsync(TableClient table, string folder, Func<TableEntity, TableEntity> change, CancellationToken cancellationToken)
    {
        var batch = new List<TableTransactionAction>();
        long bytes = 0;
        await foreach (var line in File.ReadLinesAsync(BackupFolder.Table(folder, table.Name), cancellationToken))
        {
            var json = Encoding.UTF8.GetBytes(line);
            var row = change(EntityJsonReader.ReadOne<TableEntity>(json));
            var ends = batch.Count == RowsPerTransaction || bytes + json.Length > BytesPerTransaction || (batch.Count > 0 && batch[0].Entity.PartitionKey != row.PartitionKey);
            if (batch.Count > 0 && ends)
            {
                await table.SubmitTransactionAsync(batch, cancellationToken);
                batch.Clear();
                bytes = 0;
            }

            // Replacing, not adding: a reply that was lost must not stop a restore half-way.
            batch.Add(new TableTransactionAction(TableTransactionActionType.UpsertReplace, row));
            bytes += json.Length;
        }

        if (batch.Count > 0)
            await table.SubmitTransactionAsync(batch, cancellationToken);
    }
}
