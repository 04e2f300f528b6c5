using System.Globalization;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Workflows.Validation;

namespace OpcOnboarding.Functions.Outcomes.Vouchers;

/// <summary>One pot of money: a city's vouchers of one type in one year.</summary>
internal sealed record BudgetKey(City City, VoucherType Type, int Year)
{
    /// <summary>The pot's partition in the ledger.</summary>
    public string Partition => string.Create(CultureInfo.InvariantCulture, $"{City.Key}:{Type}:{Year}");

    /// <summary>What the catalogue gives for the year, in fen; 0 where it names no budget.</summary>
    public long YearlyFen => City.VoucherBudgets.FirstOrDefault(budget => budget.Type == Type)?.YearlyFen ?? 0;

    /// <summary>A voucher's number: city, type, year, serial and a check character (<c>3209-C-2026-000001-X</c>).</summary>
    public string Number(int serial)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"{City.Code}-{Letter}-{Year}-{serial:D6}-");
        return CheckCharacter.Append(number);
    }

    private char Letter => Type switch
    {
        VoucherType.Compute => 'C',
        VoucherType.Data => 'D',
        VoucherType.AiTalent => 'A',
        VoucherType.Token => 'T',
    };
}
