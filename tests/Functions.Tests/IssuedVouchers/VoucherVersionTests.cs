using System.Net;
using System.Net.Http.Json;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;

namespace OpcOnboarding.Functions.Tests.IssuedVouchers;

/// <summary>Who decides on what has changed meanwhile is told so: If-Match on claims and vouchers.</summary>
public sealed class VoucherVersionTests(Api.ApiServer api) : IClassFixture<Api.ApiServer>
{
    [Fact]
    public async Task Review_OfAClaimThatChanged_IsRefusedWithThePresentVersion()
    {
        var sut = await VoucherCase.IssuedAsync(api.Server);
        var filed = (await sut.ClaimAsync(4_000_000)).MustBeOk()["redemption"];
        Assert.Equal(1, filed.GetProperty("version").GetInt32());
        var path = $"{sut.PathOf(sut.Compute)}/redemptions/{filed.Text("redemptionId")}/triggers/accept";
        var desk = await sut.Case.DeskAsync("vouchers");
        Assert.Equal(1, (await PostAsync(desk, path, "\"6\"", new { })).MustBe(HttpStatusCode.PreconditionFailed, "preconditionFailed")["version"].GetInt32());

        var accepted = (await PostAsync(desk, path, "\"1\"", new { }, "one")).MustBeOk();

        Assert.Equal(2, accepted["redemption"].GetProperty("version").GetInt32());
        Assert.Equal(accepted.Text, (await PostAsync(desk, path, "\"1\"", new { }, "one")).MustBeOk().Text);
        (await PostAsync(desk, path, "\"1\"", new { })).MustBe(HttpStatusCode.PreconditionFailed, "preconditionFailed");
        (await PostAsync(desk, path, "*", new { })).MustBe(HttpStatusCode.Conflict, "triggerNotPermitted");
        (await PostAsync(desk, path, "new", new { })).MustBe(HttpStatusCode.BadRequest, "parameterNotValid");
        (await PostAsync(await sut.Case.FounderAsync(), path, "\"1\"", new { })).MustBe(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task Cancel_OfAVoucherThatChanged_IsRefused_AndItsReasonIsKept()
    {
        var sut = await VoucherCase.IssuedAsync(api.Server);
        var founder = await sut.Case.FounderAsync();
        Assert.Equal(0, (await founder.GetAsync(sut.PathOf(sut.Compute))).MustBeOk()["version"].GetInt32());
        await sut.FiledAsync(1_000_000);
        var (head, path, body) = (await sut.Case.SupervisorAsync(), $"{sut.PathOf(sut.Compute)}/triggers/cancel", new { reason = "企业注销" });
        (await PostAsync(head, path, "\"0\"", body)).MustBe(HttpStatusCode.PreconditionFailed, "preconditionFailed");

        (await PostAsync(head, path, "\"1\"", body)).MustBeOk();

        var voucher = (await founder.GetAsync(sut.PathOf(sut.Compute))).MustBeOk();
        Assert.Equal(("cancelled", "企业注销", 2), (voucher["state"].GetString(), voucher["reason"].GetString(), voucher["version"].GetInt32()));
        Assert.Equal("企业注销", (await sut.VoucherAsync()).Text("reason"));
    }

    [Fact]
    public async Task Claim_UnderTheKeyOfAnotherCommandOfTheCase_IsRefused()
    {
        var sut = await VoucherCase.IssuedAsync(api.Server);
        (await sut.Case.FireStepAsync(await sut.Case.FounderAsync(), "taxSetup", "approve", key: "taken")).MustBe(HttpStatusCode.Forbidden, "forbidden");

        (await sut.ClaimAsync(1_000_000, key: "taken")).MustBe(HttpStatusCode.UnprocessableEntity, "idempotencyKeyReused");
    }

    [Fact]
    public async Task Claim_WhoseShareIsLessThanHalfAFen_IsRefused()
    {
        var sut = await VoucherCase.IssuedAsync(api.Server);
        var data = (await (await sut.Case.FounderAsync()).GetAsync($"{sut.Case.Path}/vouchers")).MustBeOk()["items"].EnumerateArray()
            .Single(voucher => voucher.Text("clauseId") == "YC-2.1").Text("voucherId")!;

        var answer = await (await sut.Case.FounderAsync()).PostAsync(
            $"{sut.PathOf(data)}/redemptions", new { invoiceNumber = $"INV-{data}", costFen = 1, paidOn = "2026-11-16", documentId = sut.Proof });

        answer.MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");
    }

    private static async Task<ApiAnswer> PostAsync(Caller by, string path, string ifMatch, object body, string? key = null)
    {
        using var content = JsonContent.Create(body);
        return await by.SendAsync(HttpMethod.Post, path, content, request =>
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
            if (key is not null)
            {
                request.Headers.Add("Idempotency-Key", key);
            }
        });
    }
}
