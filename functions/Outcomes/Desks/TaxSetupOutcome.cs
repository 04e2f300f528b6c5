using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.Outcomes.Desks;

/// <summary>税务办理: the tax information confirmation.</summary>
internal sealed class TaxSetupOutcome(ServiceSettings settings, CityDirectory cities, TimeProvider time)
    : DeskOutcome(StepKind.TaxSetup, settings)
{
    // VAT Law art. 9: small scale up to 5,000,000 yuan of taxable sales a year.
    private const long SmallScaleLimitFen = 500_000_000;

    // Invented: starting quotas differ by province and risk.
    private const long SmallScaleQuotaFen = 10_000_000;
    private const long GeneralQuotaFen = 75_000_000;

    private const int FilingDay = 15;

    /// <inheritdoc/>
    protected override Task<JsonObject?> SampleAsync(OutcomeContext context, CancellationToken cancellationToken)
    {
        var (file, form) = (context.Record.File, context.Application);
        if (cities.FindCity(file.CityKey)?.FindDistrict(file.District) is not { } district)
        {
            return Task.FromResult<JsonObject?>(null);
        }

        var type = TypeOf(form);
        var today = BusinessHours.BeijingDate(time.GetUtcNow());
        return Task.FromResult<JsonObject?>(new JsonObject
        {
            ["competentTaxOffice"] = district.TaxOffice,
            ["taxpayerType"] = type.ToString(),
            ["filingPeriod"] = type == TaxpayerType.General ? "Month" : "Quarter",
            ["invoiceKinds"] = OutcomeJson.List(type == TaxpayerType.General ? ["数电普票", "数电专票"] : ["数电普票"]),
            ["invoiceQuotaFen"] = type == TaxpayerType.General ? GeneralQuotaFen : SmallScaleQuotaFen,
            ["firstFilingOn"] = OutcomeJson.Day(FirstFilingAfter(today, type)),
            ["confirmedOn"] = OutcomeJson.Day(today),
            ["sample"] = true,
        });
    }

    private static TaxpayerType TypeOf(JsonElement form) =>
        form.Fen("tax", "expectedAnnualSalesFen") > SmallScaleLimitFen || form.IsTrue("tax", "wantsGeneral")
            ? TaxpayerType.General
            : TaxpayerType.SmallScale;

    // The month after the period's last one.
    private static DateOnly FirstFilingAfter(DateOnly today, TaxpayerType type)
    {
        var months = type == TaxpayerType.General ? 1 : 3 - (today.Month - 1) % 3;
        return new DateOnly(today.Year, today.Month, 1).AddMonths(months).AddDays(FilingDay - 1);
    }
}
