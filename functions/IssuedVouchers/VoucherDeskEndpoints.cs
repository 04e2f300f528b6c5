using System.Globalization;
using System.Text;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Entitlements;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.Outcomes;
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
    /// <summary>Media type of files and statements.</summary>
    internal const string Csv = "text/csv";

    /// <summary>Maps the desk's routes.</summary>
    public static void MapVoucherDesk(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/api/vouchers/cities/{city}").RequireAuthorization().WithTags("Vouchers");
        desk.MapGet("/redemptions", ListRedemptions).WithName("ListCityRedemptions").Answers(typeof(Listed<RedemptionView>)).Refuses(400, 401, 404, 503);
        desk.MapGet("/payables", ListPayables).WithName("ListPayables").Answers(typeof(Listed<PayableView>)).Refuses(400, 401, 404, 503);
        desk.MapGet("/applications", ListApplications).WithName("ListWaitingApplications").Answers(typeof(Listed<WaitingApplication>)).Refuses(400, 401, 404, 503);
        desk.MapSettlements();
        desk.MapGet("/statements/{type}/{month}", ReadStatement).WithName("GetStatement").TakesNames("type", NameSets.VoucherTypeName)
            .Answers(typeof(string), contentType: Csv).Refuses(401, 404, 503);
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
        var claims = (await ledger.ClaimsAsync(known, http.RequestAborted)).Readable;
        return Results.Ok(page.Of([.. claims.Where(claim => wanted is null || claim.State == wanted).Select(RedemptionView.Of)]));
    }

    private static Task<IResult> ListPayables(
        string city, string? limit, string? cursor, HttpContext http, CurrentUser user, CityDirectory cities, Payables payables) =>
        ListAsync(city, limit, cursor, http, user, cities, payables.OfAsync);

    private static async Task<IResult> ListApplications(
        string city, string? limit, string? cursor, HttpContext http, CurrentUser user, CityDirectory cities, WaitingApplications applications)
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
        return Results.Ok(await applications.ReadAsync(known, user, page, http.RequestAborted));
    }

    /// <summary>Answers a list of a city, page by page.</summary>
    internal static async Task<IResult> ListAsync<T>(
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

    /// <summary>The type as everywhere in the API, or in lower case as in the file's name.</summary>
    private static async Task<IResult> ReadStatement(
        string city, string type, string month, int? year, HttpContext http, CurrentUser user, CityDirectory cities, StatementFile file)
    {
        if (CityOf(city, user, cities, forAuditors: true) is not { } known || FormMembers.ParseChoice<VoucherType>(type) is not { } vouchers
            || !DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            return new Refusal.NotFound().ToResult();
        }

        var text = await file.WriteAsync(new BudgetKey(known, vouchers, year ?? first.Year), first, AcceptedLanguage.Of(http.Request), http.RequestAborted);
        return File(http, text, $"statement-{known.Key}-{CaseJson.Name(vouchers)}-{month}.csv");
    }

    /// <summary>The city, when it is the caller's with all its districts; else null.</summary>
    internal static City? CityOf(string name, CurrentUser user, CityDirectory cities, bool forAuditors = false) => cities.FindCity(name) is { } city
        && ((city.Districts.All(district => user.Covers(city.NameZh, district.NameZh)) && user.SitsAt(Department.Vouchers)) || (forAuditors && user.Is(Role.Auditor)))
            ? city
            : null;

    /// <summary>A file of comma-separated values.</summary>
    internal static IResult File(HttpContext http, string text, string name)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(Encoding.UTF8.GetBytes(text), Csv + "; charset=utf-8", name);
    }
}
