using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.OpenApi.Bodies;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Reading;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Functions.Texts;

namespace OpcOnboarding.Functions.IssuedVouchers.Settling;

/// <summary>Settlement files of a city: ordered, finished by whoever sees that one was cut off, listed, saved.</summary>
internal static class SettlementEndpoints
{
    private const int IdLength = 16;

    /// <summary>Maps the routes below those of the vouchers' desk.</summary>
    public static void MapSettlements(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/settlements", ListSettlements).WithName("ListSettlements").Answers(typeof(Listed<Settlement>)).Refuses(400, 401, 404, 503);
        desk.MapPost("/settlements", Settle).WithName("MakeSettlement").Takes(typeof(SettlementBody)).TakesIdempotencyKey()
            .Answers(typeof(Settlement)).Refuses(400, 401, 403, 404, 409, 413, 422, 503);
        desk.MapPost("/settlements/{settlementId}/triggers/finish", Finish).WithName("FinishSettlement").Takes(typeof(EmptyBody)).TakesIdempotencyKey()
            .Answers(typeof(Settlement)).Refuses(400, 401, 403, 404, 413, 503);
        desk.MapGet("/settlements/{settlementId}", ReadSettlement).WithName("GetSettlementFile")
            .Answers(typeof(string), contentType: VoucherDeskEndpoints.Csv).Refuses(401, 404, 409, 503);
    }

    private static Task<IResult> ListSettlements(
        string city, string? limit, string? cursor, HttpContext http, CurrentUser user, CityDirectory cities, SettlementStore settlements) =>
        VoucherDeskEndpoints.ListAsync(city, limit, cursor, http, user, cities, settlements.AllAsync);

    private static async Task<IResult> Settle(string city, HttpContext http, CurrentUser user, CityDirectory cities, SettlementDesk desk, TimeProvider clock)
    {
        if (!(await RequestBody.ReadAsync(http.Request, http.RequestAborted)).TryGet(out var body, out var refusal)
            || !IdempotencyKey.Of(http).TryGet(out var key, out refusal))
        {
            return refusal.ToResult();
        }

        if (VoucherDeskEndpoints.CityOf(city, user, cities) is not { } known)
        {
            return new Refusal.NotFound().ToResult();
        }

        var department = new MemberReader(body.Root).Text("department")?.Trim();
        if (!MaySettle(user))
        {
            return new Refusal.Forbidden().ToResult();
        }

        if (string.IsNullOrEmpty(department))
        {
            return new Refusal.ValidationFailed(new FieldError("department", FieldFault.Required)).ToResult();
        }

        var settlementId = CommandId.Of($"settlements {known.Key}", user.Subject, key.Value)[..IdLength];
        var ordered = new Settlement(settlementId, known.NameZh, department, clock.GetUtcNow(), user.Subject, RoleOf(user), false, 0, 0);
        return (await desk.MakeAsync(known, ordered, CommandId.BodyDigest("settlements", body.Text), http.RequestAborted)).TryGet(out var made, out refusal)
            ? Results.Ok(made)
            : refusal.ToResult();
    }

    // Needs no key to be safe: a finished file is answered as it is, however often it is asked for.
    private static async Task<IResult> Finish(string city, string settlementId, HttpContext http, CurrentUser user, CityDirectory cities, SettlementDesk desk)
    {
        if (!(await RequestBody.ReadAsync(http.Request, http.RequestAborted)).TryGet(out _, out var refusal)
            || !IdempotencyKey.Of(http).TryGet(out _, out refusal))
        {
            return refusal.ToResult();
        }

        if (VoucherDeskEndpoints.CityOf(city, user, cities) is not { } known || !IsId(settlementId))
        {
            return new Refusal.NotFound().ToResult();
        }

        if (!MaySettle(user))
        {
            return new Refusal.Forbidden().ToResult();
        }

        return await desk.FinishAsync(known, settlementId, new JournalActor(user.Subject, RoleOf(user), null), http.RequestAborted) is { } finished
            ? Results.Ok(finished)
            : new Refusal.NotFound().ToResult();
    }

    private static async Task<IResult> ReadSettlement(
        string city, string settlementId, HttpContext http, CurrentUser user, CityDirectory cities, SettlementStore settlements, SettlementFile file)
    {
        if (VoucherDeskEndpoints.CityOf(city, user, cities) is not { } known || !IsId(settlementId)
            || await settlements.FindAsync(known, settlementId, http.RequestAborted) is not { } settlement)
        {
            return new Refusal.NotFound().ToResult();
        }

        if (!settlement.IsClosed)
        {
            // Cut off in the middle: what is in it by now would be paid, and once more with the whole.
            return new Refusal.SettlementUnfinished(settlementId).ToResult();
        }

        var text = await file.WriteAsync(known, settlement, AcceptedLanguage.Of(http.Request), http.RequestAborted);
        return VoucherDeskEndpoints.File(http, text, $"settlement-{settlementId}.csv");
    }

    private static bool IsId(string settlementId) => settlementId.Length == IdLength && settlementId.All(char.IsAsciiHexDigitLower);

    private static bool MaySettle(CurrentUser user) => user.Is(Role.VoucherManager) || user.Is(Role.DepartmentHead);

    private static string RoleOf(CurrentUser user) => CaseJson.Name(user.Is(Role.VoucherManager) ? Role.VoucherManager : Role.DepartmentHead);
}
