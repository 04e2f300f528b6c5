using System.Collections.Concurrent;
using System.Diagnostics;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Bench;

/// <summary>
/// Notes when Azurite saves: every 5 s it writes its whole table database, and answers nobody while it makes the text of it.
/// A stall is the longest of the small reads that this watch makes all the time, of those in the last second before the database's
/// file is new.
/// </summary>
internal sealed class StallWatch : IAsyncDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan s_before = TimeSpan.FromSeconds(1);

    private readonly ConcurrentQueue<Wait> _stalls = new();
    private readonly CancellationTokenSource _ended = new();
    private readonly string _database;
    private readonly TableClient _table;
    private readonly Task _watching;

    private StallWatch(string database, TableClient table)
    {
        (_database, _table) = (database, table);
        _watching = Task.Run(WatchAsync);
    }

    /// <summary>The saves since the beginning.</summary>
    public IReadOnlyCollection<Wait> Stalls => _stalls;

    public static async Task<StallWatch> BeginAsync(string azuriteFolder, string connectionString)
    {
        var table = new TableClient(connectionString, "RawWatch");
        await table.CreateIfNotExistsAsync();
        return new StallWatch(Path.Combine(azuriteFolder, "table.json"), table);
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _watching;
        _ended.Dispose();
    }

    private async Task WatchAsync()
    {
        var reads = new Queue<Wait>();
        var saved = File.GetLastWriteTimeUtc(_database);
        while (!_ended.IsCancellationRequested)
        {
            // A stall that began in the pause before is part of it.
            var began = Stopwatch.GetTimestamp();
            await Task.Delay(s_pause);
            await _table.GetEntityIfExistsAsync<TableEntity>("nobody", "nothing");
            reads.Enqueue(Wait.Since(began));
            while (Stopwatch.GetElapsedTime(reads.Peek().To) > s_before)
            {
                reads.Dequeue();
            }

            if (File.GetLastWriteTimeUtc(_database) is var written && written != saved)
            {
                saved = written;
                _stalls.Enqueue(reads.MaxBy(read => read.Milliseconds));
            }
        }
    }
}
