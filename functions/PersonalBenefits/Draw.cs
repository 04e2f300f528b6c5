using System.Globalization;

namespace OpcOnboarding.Functions.PersonalBenefits;

/// <summary>Names what in a case draws a benefit: one attempt of the vouchers step, or one entitlement. Stored: do not rename.</summary>
internal static class Draw
{
    private const string VouchersPrefix = "vouchers:";
    private const string EntitlementPrefix = "entitlement:";

    /// <summary>An attempt of the vouchers step.</summary>
    public static string OfVouchers(int attempt) => string.Create(CultureInfo.InvariantCulture, $"{VouchersPrefix}{attempt}");

    /// <summary>An entitlement.</summary>
    public static string OfEntitlement(string id) => EntitlementPrefix + id;

    /// <summary>The attempt that a name means; null when it means something else.</summary>
    public static int? AttemptOf(string draw) =>
        draw.StartsWith(VouchersPrefix, StringComparison.Ordinal) && int.TryParse(draw.AsSpan(VouchersPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var attempt)
            ? attempt
            : null;

    /// <summary>The entitlement that a name means; null when it means something else.</summary>
    public static string? EntitlementOf(string draw) =>
        draw.StartsWith(EntitlementPrefix, StringComparison.Ordinal) ? draw[EntitlementPrefix.Length..] : null;
}
