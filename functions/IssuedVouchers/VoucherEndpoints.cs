using OpcOnboarding.Functions.Audit;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Reading;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Functions.Texts;
using OpcOnboarding.Functions.IssuedVouchers.Checking;
using OpcOnboarding.Functions.IssuedVouchers.Redeeming;

namespace OpcOnboarding.Functions.IssuedVouchers;

/// <summary>The life of issued vouchers: founders claim, the vouchers' desk decides, anyone who holds a certificate has it confirmed.</summary>
internal static class VoucherEndpoints
{
    /// <summary>Maps the routes of vouchers.</summary>
    public static void MapVouchers(this IEndpointRouteBuilder routes)
    {
        var vouchers = routes.MapGroup("/api/cases/{caseId}/vouchers").RequireAuthorization().WithTags("Vouchers");
        vouchers.MapGet("", List).WithName("ListVouchers").Answers(typeof(Listed<VoucherView>)).Refuses(400, 401, 404, 503);
        vouchers.MapGet("/{voucherId}", Read).WithName("GetVoucher")
            .Answers(typeof(VoucherView)).AnswersHeader(200, "ETag", "The version, for If-Match.").Refuses(401, 404, 503);
        vouchers.MapGet("/{voucherId}/certificate", Certificate).WithName("GetVoucherCertificate")
            .Answers(typeof(string), contentType: "text/html").Refuses(401, 404, 503);
        vouchers.MapGet("/{voucherId}/redemptions", ListRedemptions).WithName("ListRedemptions").Answers(typeof(Listed<RedemptionView>)).Refuses(400, 401, 404, 503);
        routes.MapGet("/api/vouchers/check", Check).AllowAnonymous().WithTags("Vouchers").WithName("CheckVoucher").Answers(typeof(CheckView)).Refuses(404, 503);
        vouchers.MapVoucherCommands();
        routes.MapVoucherDesk();
    }

    private static async Task<IResult> List(
        string caseId, string? limit, string? cursor, HttpContext http, CurrentUser user, CaseDoor door, VoucherList list)
    {
        if (!(await door.ToSeeAsync(caseId, user, http.RequestAborted)).TryGet(out var entered, out var refusal)
            || !Paging.Read(limit, cursor).TryGet(out var page, out refusal))
        {
            return refusal.ToResult();
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok(page.Of(await list.OfAsync(entered.Record, http.RequestAborted)));
    }

    private static async Task<IResult> Read(string caseId, string voucherId, HttpContext http, CurrentUser user, CaseDoor door, VoucherList list)
    {
        if (!(await door.ToSeeAsync(caseId, user, http.RequestAborted)).TryGet(out var entered, out var refusal)
            || !(await list.ReadAsync(entered.Record, voucherId, http.RequestAborted)).TryGet(out var voucher, out refusal))
        {
            return refusal.ToResult();
        }

        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ETag = $"\"{voucher.Version}\"";
        return Results.Ok(voucher);
    }

    private static async Task<IResult> ListRedemptions(
        string caseId, string voucherId, string? limit, string? cursor, HttpContext http, CurrentUser user, CaseDoor door, VoucherList list)
    {
        if (!(await door.ToSeeAsync(caseId, user, http.RequestAborted)).TryGet(out var entered, out var refusal)
            || !Paging.Read(limit, cursor).TryGet(out var page, out refusal)
            || !(await list.RedemptionsAsync(entered.Record, voucherId, http.RequestAborted)).TryGet(out var claims, out refusal))
        {
            return refusal.ToResult();
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok(page.Of(claims));
    }

    private static async Task<IResult> Certificate(
        string caseId, string voucherId, HttpContext http, CurrentUser user, CaseDoor door, DailyLooks looks, VoucherList list, CertificateDesk desk)
    {
        if (!(await door.ToSeeAsync(caseId, user, http.RequestAborted)).TryGet(out var entered, out var refusal)
            || !(await list.FindAsync(entered.Record, voucherId, http.RequestAborted)).TryGet(out var voucher, out refusal))
        {
            return refusal.ToResult();
        }

        await looks.BeforeShowingAsync(entered, $"voucher.{voucherId}", http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-modals";
        return Results.Text(desk.Draw(voucher, http.Request, AcceptedLanguage.Of(http.Request)), "text/html; charset=utf-8");
    }

    private static async Task<IResult> Check(string? number, string? code, HttpContext http, CheckDesk desk)
    {
        http.Response.Headers.CacheControl = "no-store";
        return (await desk.CheckAsync(number, code, AcceptedLanguage.Of(http.Request), http.RequestAborted)).TryGet(out var view, out var refusal)
            ? Results.Ok(view)
            : refusal.ToResult();
    }
}
