using OpcOnboarding.Functions.IssuedVouchers.Checking;
using OpcOnboarding.Functions.IssuedVouchers.Expiry;
using OpcOnboarding.Functions.IssuedVouchers.Redeeming;
using OpcOnboarding.Functions.IssuedVouchers.Settling;

namespace OpcOnboarding.Functions.IssuedVouchers;

/// <summary>Makes the life of issued vouchers known.</summary>
internal static class VouchersRegistration
{
    /// <summary>Adds it. Needs tables, catalogue, packs, personal data, outcomes and the time provider among the services.</summary>
    internal static IServiceCollection AddVouchers(this IServiceCollection services) => services
        .AddSingleton<VoucherStore>()
        .AddSingleton<VoucherLedger>()
        .AddSingleton<MovementRecorder>()
        .AddSingleton<UnrecordedMovements>()
        .AddSingleton<VoucherList>()
        .AddSingleton<VoucherGate>()
        .AddSingleton<InvoiceBook>()
        .AddSingleton<ClauseVouchers>()
        .AddSingleton<RedemptionDesk>()
        .AddSingleton<ReviewDesk>()
        .AddSingleton<EndingDesk>()
        .AddSingleton<IExpiryRounds, ExpiryRounds>()
        .AddSingleton<VoucherExpiry>()
        .AddSingleton<CityLedger>()
        .AddSingleton<PayableClaims>()
        .AddSingleton<Payables>()
        .AddSingleton<SettlementStore>()
        .AddSingleton<ClaimSettler>()
        .AddSingleton<SettlementDesk>()
        .AddSingleton<SettlementFile>()
        .AddSingleton<StatementFile>()
        .AddSingleton<CheckDesk>()
        .AddSingleton<CertificateDesk>();
}
