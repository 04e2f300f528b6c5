using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.Outcomes.Seats;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Calendar;
using OpcOnboarding.Workflows.Validation;

namespace OpcOnboarding.Functions.Outcomes.Desks;

/// <summary>企业登记: the business licence.</summary>
internal sealed class RegistrationOutcome(
    ServiceSettings settings, CityDirectory cities, SampleCreditCodes codes, SeatHolds seats, TimeProvider time)
    : DeskOutcome(StepKind.Registration, settings)
{
    private const string Code = "unifiedSocialCreditCode";

    /// <inheritdoc/>
    protected override JsonObject Normalise(JsonObject given)
    {
        given[Code] = UnifiedSocialCreditCode.Check(OutcomeJson.Text(given, Code)).Value;
        return given;
    }

    /// <inheritdoc/>
    protected override async Task<JsonObject?> SampleAsync(OutcomeContext context, CancellationToken cancellationToken)
    {
        var (file, form) = (context.Record.File, context.Application);
        if (cities.FindCity(file.CityKey)?.FindDistrict(file.District) is not { } district
            || await CodeAsync(context, district, cancellationToken) is not { } code)
        {
            return null;
        }

        var outcome = new JsonObject
        {
            [Code] = code,
            ["entityNameZh"] = form.Text("entity", "nameZh") ?? context.Record.Words.CompanyName,
            ["entityType"] = context.Record.Case.EntityType.ToString(),
            ["registeredOn"] = OutcomeJson.Day(BusinessHours.BeijingDate(time.GetUtcNow())),
            ["registrationAuthority"] = district.RegistrationAuthority,
            ["domicile"] = await DomicileAsync(context, cancellationToken),
            ["businessScopeZh"] = OutcomeJson.List(form.Texts("entity", "businessScopeZh")),
            ["legalRepresentative"] = form.Text("entity", "legalRepresentative") ?? form.Text("founder", "nameZh") ?? context.Record.Words.FounderName,
            ["sample"] = true,
        };
        if (form.Fen("entity", "registeredCapitalFen") is { } capital)
        {
            outcome["registeredCapitalFen"] = capital;
        }

        return outcome;
    }

    // A business that moves in keeps its code (BE 19).
    private async Task<string?> CodeAsync(OutcomeContext context, District district, CancellationToken cancellationToken)
    {
        var form = context.Record.Case.EntityType;
        var kept = FormMembers.Text(FormMembers.Member(context.Application.Find("entity", "existing"), Code));
        return kept is not null && UnifiedSocialCreditCode.Check(kept, form).Value is { } code
            ? code
            : await codes.ReserveAsync(context.Record.CaseId, form, district.RegistryAreaCode, cancellationToken);
    }

    private async Task<string> DomicileAsync(OutcomeContext context, CancellationToken cancellationToken)
    {
        var (file, form) = (context.Record.File, context.Application);
        if (form.Text("entity", "domicile") is { } given)
        {
            return given;
        }

        var held = context.Record.Case.SeatIsDomicile ? await seats.FindAsync(file.CaseId, cancellationToken) : null;
        return held?.Hold.UnitId is { } unitId && CommunityUnits.Find(cities, unitId) is var (community, unit)
            ? $"{community.AddressZh}{community.NameZh}{unit.Label}"
            : $"{file.City}{file.District}（示例住所）";
    }
}
