using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>Brings into the journals what was booked by a process that died before it could record it.</summary>
internal sealed class UnrecordedMovements(VoucherStore store, VoucherLedger ledger, ILogger<UnrecordedMovements> logger)
{
    /// <summary>Records all there are. A case that can't be read keeps its own waiting, and nobody else's.</summary>
    /// <returns>How many vouchers were brought up to date.</returns>
    public async Task<int> RecordAsync(CancellationToken cancellationToken)
    {
        var recorded = 0;
        foreach (var number in await store.UnrecordedAsync(cancellationToken))
        {
            recorded += await TryAsync(number, cancellationToken) ? 1 : 0;
        }

        return recorded;
    }

    private async Task<bool> TryAsync(string number, CancellationToken cancellationToken)
    {
        try
        {
            await ledger.OpenAsync(number, cancellationToken);
            return true;
        }
        catch (Exception unreadable) when (unreadable is UnreadableRowException or SealBrokenException)
        {
            logger.LogError("A movement of voucher {Number} can't be recorded: {Failure}", number, FailureTrace.Of(unreadable));
            return false;
        }
    }
}
