using System.Globalization;
using System.Text;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Reading;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Functions.Texts;
using OpcOnboarding.Functions.IssuedVouchers.Redeeming;
using OpcOnboarding.Functions.IssuedVouchers.Settling;

namespace OpcOnboarding.Functions.IssuedVouchers;

/// <summary>What the vouchers' desk of a city works with: the claims, settlement files, monthly statements. A city that is not the caller's with all its districts is not there: claims, files and statements are the whole city's.</summary>
internal static class VoucherDeskEndpoints
{
    private const string Csv = "text/csv";

    /// <summary>Maps the desk's routes.</summary>
    public static void MapVoucherDesk(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/api/vouchers/cities/{city}").RequireAuthorization().WithTags("Vouchers");
        desk.MapGet("/redemptions", ListRedemptions).WithName("ListCityRedemptions").Answers(typeof(Listed<RedemptionView>)).Refuses(400, 401, 404, 503);
        desk.MapGet("/payables", ListPayables).WithName("ListPayables").Answers(typeof(Listed<PayableView>)).Refuses(400, 401, 404, 503);
        desk.MapGet("/settlements", ListSettlements).WithName("ListSettlements").Answers(typeof(Listed<Settlement>)).Refuses(400, 401, 404, 503);
        desk.MapPost("/settlements", Settle).WithName("MakeSettlement").Takes(typeof(SettlementBody)).TakesIdempotencyKey()
            .Answers(typeof(Settlement)).Refuses(400, 401, 403, 404, 413, 422, 503);
        desk.MapGet("/settlements/{settlementId}", ReadSettlement).WithName("GetSettlementFile").Answers(typeof(string), contentType: Csv).Refuses(401, 404, 409, 503);
        desk.MapGet("/statements/{type}/{month}", ReadStatement).WithName("GetStatement").Answers(typeof(string), contentType: Csv).Refuses(401, 404, 503);
    }

    private static async Task<IResult> ListRedemptions(
        string city, string? state, string? limit, string? cursor, HttpContext http, CurrentUser user, CityDirectory cities, CityLedger ledger)
    {
        var wanted = WireNames.Parse<RedemptionState>(state);
        if (!Paging.Read(limit, cursor).TryGet(out var page, out var refusal))
        {
            return refusal.ToResult();
        }

        if (CityOf(city, user, cities) is not { } known)
        {
            return new Refusal.NotFound().ToResult();
        }

        if (state is not null && wanted is null)
        {
            return new Refusal.ParameterNotValid("state").ToResult();
        }

        http.Response.Headers.CacheControl = "no-store";
        var claims = await ledger.RedemptionsAsync(known, http.RequestAborted);
        return Results.Ok(page.Of([.. claims.Where(claim => wanted is null || claim.State == wanted).Select(RedemptionView.Of)]));
    }

    private static Task<IResult> ListPayables(
        string city, string? limit, string? cursor, HttpContext http, CurrentUser user, CityDirectory cities, Payables payables) =>
        ListAsync(city, limit, cursor, http, user, cities, payables.OfAsync);

    private static Task<IResult> ListSettlements(
        string city, string? limit, string? cursor, HttpContext http, CurrentUser user, CityDirectory cities, SettlementDesk desk) =>
        ListAsync(city, limit, cursor, http, user, cities, desk.AllAsync);

    private static async Task<IResult> ListAsync<T>(
        string city, string? limit, string? cursor, HttpContext http, CurrentUser user, CityDirectory cities, Func<City, CancellationToken, Task<IReadOnlyList<T>>> read)
    {
        if (!Paging.Read(limit, cursor).TryGet(out var page, out var refusal))
        {
            return refusal.ToResult();
        }

        if (CityOf(city, user, cities) is not { } known)
        {
            return new Refusal.NotFound().ToResult();
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok(page.Of(await read(known, http.RequestAborted)));
    }

    private static async Task<IResult> Settle(string city, HttpContext http, CurrentUser user, CityDirectory cities, SettlementDesk desk, TimeProvider clock)
    {
        if (!(await RequestBody.ReadAsync(http.Request, http.RequestAborted)).TryGet(out var body, out var refusal)
            || !IdempotencyKey.Of(http).TryGet(out var key, out refusal))
        {
            return refusal.ToResult();
        }

        if (CityOf(city, user, cities) is not { } known)
        {
            return new Refusal.NotFound().ToResult();
        }

        var department = new MemberReader(body.Root).Text("department")?.Trim();
        if (!user.Is(Role.VoucherManager) && !user.Is(Role.DepartmentHead))
        {
            return new Refusal.Forbidden().ToResult();
        }

        if (string.IsNullOrEmpty(department))
        {
            return new Refusal.ValidationFailed(new FieldError("department", FieldFault.Required)).ToResult();
        }

        var settlementId = CommandId.Of($"settlements {known.Key}", user.Subject, key.Value)[..16];
        var ordered = new Settlement(settlementId, known.NameZh, department, clock.GetUtcNow(), user.Subject, RoleOf(user), false, 0, 0);
        return (await desk.MakeAsync(known, ordered, CommandId.BodyDigest("settlements", body.Text), http.RequestAborted)).TryGet(out var made, out refusal)
            ? Results.Ok(made)
            : refusal.ToResult();
    }

    private static async Task<IResult> ReadSettlement(
        string city, string settlementId, HttpContext http, CurrentUser user, CityDirectory cities, SettlementDesk desk, SettlementFile file)
    {
        if (CityOf(city, user, cities) is not { } known || settlementId.Length != 16 || !settlementId.All(char.IsAsciiHexDigitLower)
            || await desk.FindAsync(known, settlementId, http.RequestAborted) is not { } settlement)
        {
            return new Refusal.NotFound().ToResult();
        }

        if (!settlement.IsClosed)
        {
            // Cut off in the middle: what is in it by now would be paid, and once more with the whole.
            return new Refusal.Conflict().ToResult();
        }

        return File(http, await file.WriteAsync(known, settlement, AcceptedLanguage.Of(http.Request), http.RequestAborted), $"settlement-{settlementId}.csv");
    }

    private static async Task<IResult> ReadStatement(
        string city, string type, string month, int? year, HttpContext http, CurrentUser user, CityDirectory cities, StatementFile file)
    {
        if (CityOf(city, user, cities, forAuditors: true) is not { } known || WireNames.Parse<VoucherType>(type) is not { } vouchers
            || !DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            return new Refusal.NotFound().ToResult();
        }

        var text = await file.WriteAsync(new BudgetKey(known, vouchers, year ?? first.Year), first, AcceptedLanguage.Of(http.Request), http.RequestAborted);
        return File(http, text, $"statement-{known.Key}-{type}-{month}.csv");
    }

    private static string RoleOf(CurrentUser user) => CaseJson.Name(user.Is(Role.VoucherManager) ? Role.VoucherManager : Role.DepartmentHead);

    private static City? CityOf(string name, CurrentUser user, CityDirectory cities, bool forAuditors = false) => cities.FindCity(name) is { } city
        && ((city.Districts.All(district => user.Covers(city.NameZh, district.NameZh)) && user.SitsAt(Department.Vouchers)) || (forAuditors && user.Is(Role.Auditor)))
            ? city
            : null;

    private static IResult File(HttpContext http, string text, string name)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(Encoding.UTF8.GetBytes(text), Csv + "; charset=utf-8", name);
    }
}
