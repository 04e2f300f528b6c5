namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>Changes vouchers, one movement of each after the other: a movement is booked, then the case's journal has it, and only then the next can be booked.</summary>
internal sealed class VoucherLedger(VoucherStore store, MovementRecorder recorder)
{
    /// <summary>The voucher as it is once all its movements are in the journal; null when there is none of that number.</summary>
    /// <exception cref="Cases.UnreadableRowException">A movement can't be recorded because its case can't be read.</exception>
    public async Task<StoredVoucher?> OpenAsync(string? number, CancellationToken cancellationToken)
    {
        var voucher = await store.FindAsync(number, cancellationToken);
        while (voucher is { Account.Unrecorded: { } commandId })
        {
            if (await store.FindBookedAsync(voucher, commandId, cancellationToken) is not { } booked)
            {
                throw new Cases.UnreadableRowException("A voucher names a booking that is not there.");
            }

            await recorder.RecordAsync(voucher, booked, cancellationToken);
            voucher = await store.FindAsync(number, cancellationToken);
        }

        return voucher;
    }

    /// <summary>Books and records a movement. False when someone was faster: nothing is booked then.</summary>
    public async Task<bool> BookAsync(StoredVoucher opened, VoucherChange change, BookedCommand command, CancellationToken cancellationToken)
    {
        if (await store.BookAsync(opened, change, command, cancellationToken) is not { } booked)
        {
            return false;
        }

        // What is booked stands: it is recorded also when nobody waits for the answer any more.
        await recorder.RecordAsync(booked, command, CancellationToken.None);
        return true;
    }
}
