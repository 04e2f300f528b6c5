namespace OpcOnboarding.Functions.Retention;

/// <summary>Registers what retention decisions need.</summary>
internal static class RetentionServices
{
    /// <summary>Adds the desk, the eraser and its rounds.</summary>
    public static IServiceCollection AddRetention(this IServiceCollection services) => services
        .AddSingleton<RetentionRule>()
        .AddSingleton<HandedOutExports>()
        .AddSingleton<VoucherMoney>()
        .AddSingleton<ErasureRegister>()
        .AddSingleton<CaseEraser>()
        .AddSingleton<ErasureDesk>()
        .AddSingleton<ErasureRounds>()
        .AddHostedService(provider => provider.GetRequiredService<ErasureRounds>());
}
