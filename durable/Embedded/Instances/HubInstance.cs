using OpcOnboarding.Durable.Embedded.Rows;

namespace OpcOnboarding.Durable.Embedded.Instances;

/// <summary>An open instance in a shard's memory. An idle one is only this entry; a live one has its record and perhaps a session too.</summary>
/// <remarks>Touched only from the shard's loop.</remarks>
internal sealed class HubInstance(string id)
{
    private List<Mail>? _mailbox;
    private List<Action<Exception?>>? _afterCommit;

    /// <summary>The instance's id.</summary>
    public string Id { get; } = id;

    /// <summary>Its state, not yet committed changes included; null while only the entry is in memory.</summary>
    public LiveInstance? Live { get; set; }

    /// <summary>When it wants to be woken next.</summary>
    public DateTime? Wake { get; set; }

    /// <summary>Whether the store has an open row of it.</summary>
    public bool IsStored { get; set; }

    /// <summary>Whether its record is being read.</summary>
    public bool IsLoading { get; set; }

    /// <summary>Whether it waits in the queue for a turn.</summary>
    public bool IsReady { get; set; }

    /// <summary>Whether its activities and messages must be sent again once it is loaded: it was found open at the start.</summary>
    public bool NeedsResume { get; set; }

    /// <summary>Which commit its latest change waits for.</summary>
    public CommitNeed Need { get; set; }

    /// <summary>Whether a commit with it is under way.</summary>
    public bool IsCommitting { get; set; }

    /// <summary>Why it was set aside; null for a healthy one.</summary>
    public Exception? Quarantine { get; set; }

    /// <summary>When it was set aside.</summary>
    public DateTimeOffset QuarantinedAt { get; set; }

    /// <summary>Messages that no turn has taken yet.</summary>
    public List<Mail> Mailbox => _mailbox ??= [];

    /// <summary>Whether there are any.</summary>
    public bool HasMail => _mailbox is { Count: > 0 };

    /// <summary>Starts of a next run, and what came after them, which wait until this one, at its end, has left.</summary>
    public List<Mail>? Successors { get; set; }

    /// <summary>Whether it can be dropped down to its entry.</summary>
    /// <remarks>One with messages under way stays: their arrival must be noted in its record.</remarks>
    public bool IsIdle => Need == CommitNeed.None && !IsCommitting && !HasMail && !IsReady && !IsLoading
        && _afterCommit is null && Live is not { Record.Outbox.Count: > 0 };

    /// <summary>Adds something to do when the present state is committed (null), or is known never to be (the reason).</summary>
    public void AfterCommit(Action<Exception?> effect) => (_afterCommit ??= []).Add(effect);

    /// <summary>Adds a message that is settled when the present state is committed.</summary>
    public void AfterCommit(Mail mail)
    {
        if (mail.Settle is { } settle)
        {
            AfterCommit(mail.Sender is null ? settle : SettleOrKeep(mail));
        }
    }

    /// <summary>Refuses a message because the instance is set aside.</summary>
    /// <remarks>
    /// One of another instance waits in the mailbox for the instance's return: its sender would send it again only at the hub's next start, when
    /// later ones have come and it passes for a repetition.
    /// </remarks>
    public void Refuse(Mail mail, InstanceQuarantinedException reason)
    {
        if (mail is { Sender: not null, Settle: not null })
        {
            Mailbox.Add(mail);
        }
        else
        {
            mail.Settle?.Invoke(reason);
        }
    }

    /// <summary>Takes what is to be done after the commit.</summary>
    public IReadOnlyList<Action<Exception?>> TakeEffects()
    {
        var effects = _afterCommit;
        _afterCommit = null;
        return (IReadOnlyList<Action<Exception?>>?)effects ?? [];
    }

    /// <summary>Takes all messages.</summary>
    public IReadOnlyList<Mail> TakeMail()
    {
        var mail = _mailbox;
        _mailbox = null;
        return (IReadOnlyList<Mail>?)mail ?? [];
    }

    /// <summary>Puts messages before those that wait.</summary>
    public void PutFirst(IEnumerable<Mail> mail) => Mailbox.InsertRange(0, mail);

    private Action<Exception?> SettleOrKeep(Mail mail) => failure =>
    {
        if (failure is InstanceQuarantinedException reason)
        {
            Refuse(mail, reason);
        }
        else
        {
            mail.Settle?.Invoke(failure);
        }
    };
}
