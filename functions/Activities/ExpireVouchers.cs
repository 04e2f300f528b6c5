using OpcOnboarding.Functions.IssuedVouchers.Expiry;
using OpcOnboarding.Workflows.IssuedVouchers;

namespace OpcOnboarding.Functions.Activities;

/// <summary>Books back what is left on vouchers whose last day has passed. See <see cref="Workflows.Activities.ExpireVouchers"/>.</summary>
[DurableTask(Workflows.Activities.ExpireVouchers)]
internal sealed class ExpireVouchers(VoucherExpiry expiry) : TaskActivity<ExpiryDay, int>
{
    /// <inheritdoc/>
    public override Task<int> RunAsync(TaskActivityContext context, ExpiryDay input) => expiry.RunAsync(input.LastDay, CancellationToken.None);
}
