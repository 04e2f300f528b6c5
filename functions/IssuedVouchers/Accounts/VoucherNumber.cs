using System.Globalization;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Workflows.Validation;

namespace OpcOnboarding.Functions.IssuedVouchers.Accounts;

/// <summary>A voucher's number as people write it, and the budget that it tells.</summary>
/// <param name="Text">In capitals: <c>3209-C-2026-000001-X</c>.</param>
/// <param name="Budget">The pot it was drawn on.</param>
internal sealed record VoucherNumber(string Text, BudgetKey Budget)
{
    private const int Groups = 5;

    /// <summary>Reads a number; null for what can't be one: another form, a wrong check character, a city that is not there.</summary>
    public static VoucherNumber? TryParse(string? text, CityDirectory cities)
    {
        var number = text?.Trim().ToUpperInvariant() ?? "";
        var groups = number.Split('-');
        if (groups.Length != Groups || !CheckCharacter.Verify(number) || groups[1].Length != 1)
        {
            return null;
        }

        var city = cities.All.FirstOrDefault(known => known.Code == groups[0]);
        return city is not null && TypeOf(groups[1][0]) is { } type && int.TryParse(groups[2], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? new VoucherNumber(number, new BudgetKey(city, type, year))
            : null;
    }

    private static VoucherType? TypeOf(char letter) => letter switch
    {
        'C' => VoucherType.Compute,
        'D' => VoucherType.Data,
        'A' => VoucherType.AiTalent,
        'T' => VoucherType.Token,
        _ => null,
    };
}
