namespace OpcOnboarding.Simulation.Tests.Diaries;

/// <summary>Holds what diaries have written against what their clients know.</summary>
internal sealed class DiaryCheck(IReadOnlyDictionary<string, IReadOnlyList<string>> books, IReadOnlyList<DiaryClient> clients, Agency agency)
{
    private readonly Dictionary<string, int> _lines = books.Values.SelectMany(lines => lines).CountBy(IdOf).ToDictionary(StringComparer.Ordinal);

    public void Check()
    {
        foreach (var client in clients)
        {
            CheckArrivals(client);
            CheckOrder(client);
        }

        CheckSources();
        CheckTold();
        Assert.DoesNotContain(books.Values.SelectMany(lines => lines), line => line.Contains(Diary.Early, StringComparison.Ordinal));
    }

    /// <summary>Acknowledged is there once, unknown at most once, nothing else.</summary>
    private void CheckArrivals(DiaryClient client)
    {
        foreach (var sent in client.Sent)
        {
            var arrivals = books[sent.InstanceId].Count(line => IdOf(line) == sent.Id);
            Assert.True(sent.Allows(arrivals), $"{sent.Id} stands {arrivals} times in {sent.InstanceId}; its client knows of {sent.Unknown} unknown tries, acknowledged: {sent.IsAcknowledged}.");
        }
    }

    /// <summary>One client's lines stand in the order in which it sent them.</summary>
    private void CheckOrder(DiaryClient client)
    {
        var order = client.Sent.Select((sent, index) => (sent.Id, index)).ToDictionary(entry => entry.Id, entry => entry.index, StringComparer.Ordinal);
        foreach (var (diary, lines) in books)
        {
            var places = lines.Select(IdOf).Where(order.ContainsKey).Select(id => order[id]).ToList();
            Assert.True(places.SequenceEqual(places.Order()), $"{diary} has {client.Name}'s lines in the order {string.Join(' ', places)}.");
        }
    }

    /// <summary>Nothing is there that nobody sent, and every effect that a line stands for was done.</summary>
    private void CheckSources()
    {
        var sent = clients.SelectMany(client => client.Sent).Select(command => command.Id).ToHashSet(StringComparer.Ordinal);
        Assert.All(_lines.Keys, id => Assert.True(sent.Contains(id.TrimEnd('>')), $"Nobody sent {id}."));
        Assert.All(agency.Calls.Keys, key => Assert.True(_lines.ContainsKey(key.Split('/')[0]), $"The effect {key} was done; no line stands for it."));
        var signatures = clients.SelectMany(client => client.Signatures).ToDictionary(signature => signature.Id, StringComparer.Ordinal);
        var used = books.Values.SelectMany(lines => lines).Where(line => line.Contains(' ', StringComparison.Ordinal)).CountBy(line => line.Split(' ')[1]);
        Assert.All(used, signature => Assert.True(signature.Value <= 1 + signatures[signature.Key].Unknown, $"{signature.Key} was used {signature.Value} times."));
    }

    /// <summary>Each line that was to be told arrived as often as it was told.</summary>
    private void CheckTold()
    {
        foreach (var (id, count) in _lines.Where(line => line.Key.EndsWith('>')))
        {
            Assert.Equal(_lines.GetValueOrDefault(id.TrimEnd('>')), count);
        }

        foreach (var (id, count) in _lines.Where(line => IsTold(line.Key)))
        {
            Assert.Equal(count, _lines.GetValueOrDefault(id + '>'));
        }
    }

    private bool IsTold(string id) => clients.Any(client => client.Told.Contains(id));

    private static string IdOf(string line) => line.Split(' ')[0];
}
