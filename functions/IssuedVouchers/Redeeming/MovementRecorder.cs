using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>Writes a booked movement of a voucher into the journal of its case, once: the case remembers the last version of each voucher that it has.</summary>
internal sealed class MovementRecorder(VoucherStore vouchers, CaseStore cases, CaseSignals signals)
{
    /// <summary>Writes it, unless somebody else has.</summary>
    /// <exception cref="UnreadableRowException">The case can't be read.</exception>
    public async Task RecordAsync(StoredVoucher voucher, BookedCommand booked, CancellationToken cancellationToken)
    {
        var record = await cases.GetRecentAsync(voucher.Account.CaseId, cancellationToken);
        while (record.File.VoucherVersions.GetValueOrDefault(booked.Moved.VoucherId) < booked.Version && !await TryAsync(record, voucher, booked, cancellationToken))
        {
            record = await cases.GetAsync(voucher.Account.CaseId, cancellationToken);
        }

        await vouchers.MarkRecordedAsync(voucher, cancellationToken);
    }

    private async Task<bool> TryAsync(CaseRecord record, StoredVoucher voucher, BookedCommand booked, CancellationToken cancellationToken)
    {
        var actor = new Actor(booked.By.Subject, booked.By.Role, Party.None, booked.By.OnBehalfOf);
        var commandId = actor.Subject == Actor.System.Subject ? null : booked.CommandId;
        var (file, row) = Journal.Append(record, booked.Entry.At, actor, [booked.Moved], commandId, null, WordsOf(record, voucher, booked));
        var versions = new SortedDictionary<string, int>(file.VoucherVersions.ToDictionary(), StringComparer.Ordinal) { [booked.Moved.VoucherId] = booked.Version };
        var after = record with { File = file with { VoucherVersions = versions } };
        var isWritten = await cases.CommitAsync(after, [CaseStore.Add(row)], cancellationToken);
        if (isWritten)
        {
            signals.Publish(new CaseChanged(record.CaseId, file.Sequence, commandId));
        }

        return isWritten;
    }

    // Without the case's key the reason is gone; the movement is still one of the journal's.
    private static DecisionWords? WordsOf(CaseRecord record, StoredVoucher voucher, BookedCommand booked) => booked.Reason is { } reason && !record.File.IsErased
        ? new DecisionWords(record.Cipher.Open(BookedCommand.Key(voucher.Account, booked.CommandId), BookedCommand.ReasonField, reason), null, null)
        : null;
}
