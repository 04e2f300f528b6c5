using OpcOnboarding.Durable.Embedded.Rows;

namespace OpcOnboarding.Durable.Embedded.Commits;

/// <summary>Packs the shares of many instances into as few transactions as the service's limits allow.</summary>
/// <remarks>An instance too large for one transaction sends its parts ahead; readers see it change at once, with its last rows.</remarks>
internal sealed class TransactionPacker
{
    private readonly List<HubTransaction> _full = [];
    private HubTransaction _open = new();

    private TransactionPacker()
    {
    }

    /// <summary>The transactions, in the order in which they must be stored.</summary>
    public static IReadOnlyList<HubTransaction> Pack(IEnumerable<InstanceCommit> commits)
    {
        var packer = new TransactionPacker();
        foreach (var commit in commits)
        {
            packer.Add(commit);
        }

        packer.Close();
        return packer._full;
    }

    private void Add(InstanceCommit commit)
    {
        HubRow[] all = [.. commit.Parts, .. commit.Rows, .. commit.Garbage];
        if (!_open.Fits(all))
        {
            Close();
        }

        if (_open.Fits(all))
        {
            _open.Add(all);
            _open.Commits.Add(commit);
            return;
        }

        AddOneByOne(commit.Parts);
        AddTogether(commit.Rows);
        _open.Commits.Add(commit);
        AddOneByOne(commit.Garbage);
    }

    private void AddOneByOne(List<HubRow> rows)
    {
        foreach (var row in rows)
        {
            AddTogether([row]);
        }
    }

    private void AddTogether(IReadOnlyCollection<HubRow> rows)
    {
        if (!_open.Fits(rows))
        {
            Close();
        }

        _open.Add(rows);
    }

    private void Close()
    {
        if (!_open.IsEmpty)
        {
            _full.Add(_open);
            _open = new HubTransaction();
        }
    }
}
