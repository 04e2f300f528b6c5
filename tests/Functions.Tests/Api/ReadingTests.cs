using System.Net;
using System.Text.Json;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Functions.Tests.Api;

/// <summary>What readers are shown: masks, the record of looking, the worklist, the stream, the catalogue.</summary>
public sealed class ReadingTests(ApiServer api) : IClassFixture<ApiServer>
{
    [Theory]
    [InlineData("officer-window-yancheng")]
    [InlineData("officer-bank-yancheng")]
    [InlineData("auditor-1")]
    public async Task Application_ForOthersThanTheFounder_IsMasked(string subject)
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);
        var founder = submitted.Application.Form["founder"]!;

        var text = (await (await api.Server.AsAsync(subject)).GetAsync($"{submitted.Path}/application")).MustBeOk().Text;

        foreach (var hidden in new[] { "nameZh", "residentId", "mobile", "birthDate", "namePinyin" })
        {
            Assert.DoesNotContain(founder[hidden]!.GetValue<string>(), text, StringComparison.Ordinal);
        }

        Assert.Contains("154****0001", text, StringComparison.Ordinal);
        Assert.Contains("砚川智能科技", text, StringComparison.Ordinal);
        Assert.Contains(founder["residentId"]!.GetValue<string>(), (await (await submitted.FounderAsync()).GetAsync($"{submitted.Path}/application")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reveal_OfAField_IsWrittenDownAndAnswered()
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);
        var window = await submitted.WindowAsync();
        var before = await LooksAsync(submitted.CaseId);

        var answer = (await window.PostAsync($"{submitted.Path}/reveal", new { field = "founder.residentId", purpose = "核对身份" })).MustBeOk();

        Assert.Equal(submitted.Application.Form["founder"]!["residentId"]!.GetValue<string>(), answer["value"].GetString());
        Assert.Equal(0, before);
        Assert.Equal(1, await LooksAsync(submitted.CaseId));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"field":"founder.residentId"}""")]
    [InlineData("""{"field":"founder.residentId","purpose":" "}""")]
    [InlineData("""{"field":"founder.nothing","purpose":"核对"}""")]
    [InlineData("""{"field":"founder","purpose":"核对"}""")]
    [InlineData("""{"field":5,"purpose":"核对"}""")]
    public async Task Reveal_WithoutFieldOrPurpose_Is422AndNotWrittenDown(string body)
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);
        var window = await submitted.WindowAsync();

        (await window.PostAsync($"{submitted.Path}/reveal", JsonDocument.Parse(body).RootElement)).MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");

        Assert.Equal(0, await LooksAsync(submitted.CaseId));
    }

    [Fact]
    public async Task Worklist_OfADesk_IsDueFirstAndFiltered()
    {
        await using var server = await OnboardingServer.StartAsync();
        var first = await Scenario.InProgressAsync(server);
        // Half of the one promised day is over then.
        server.Clock.Advance(TimeSpan.FromHours(29));
        var second = await Scenario.InProgressAsync(server, "P02");
        var desk = await first.DeskAsync("registration");
        await Eventually.HoldsAsync(
            async () => (await first.StepAsync("registration")).GetProperty("light").GetString() == "yellow", "The step has not turned yellow.");

        Assert.Equal([first.CaseId, second.CaseId], await IdsAsync(desk, ""));
        Assert.Equal([second.CaseId], await IdsAsync(desk, "?district=盐都区"));
        Assert.Equal([first.CaseId], await IdsAsync(desk, "?light=yellow"));
        Assert.Equal([second.CaseId], await IdsAsync(desk, "?light=green"));
        Assert.Empty(await IdsAsync(desk, "?light=red"));
        Assert.Empty(await IdsAsync(desk, "?department=bankAccount"));
        Assert.Empty(await IdsAsync(await server.AsAsync("officer-registration-yangzhou"), ""));

        await first.MoveStepAsync("registration", "approve");
        Assert.Equal([second.CaseId], await IdsAsync(desk, ""));
        Assert.Equal([first.CaseId], await IdsAsync(await first.DeskAsync("bankAccount"), ""));
    }

    [Fact]
    public async Task Worklist_Mine_IsTheOfficersOwnCases()
    {
        await using var server = await OnboardingServer.StartAsync();
        var onboarded = await Scenario.InProgressAsync(server);
        var officer = (await onboarded.ViewAsync())["caseOfficer"].GetProperty("subject").GetString()!;
        var other = officer.Contains("case-1", StringComparison.Ordinal) ? "officer-case-2-yancheng" : "officer-case-1-yancheng";

        Assert.Equal([onboarded.CaseId], await IdsAsync(await server.AsAsync(officer), "?mine=true"));
        Assert.Empty(await IdsAsync(await server.AsAsync(other), "?mine=true"));

        (await (await server.AsAsync(officer)).PostAsync($"{onboarded.Path}/assignment", new { subject = other, reason = "休假" })).MustBeOk();

        Assert.Equal([onboarded.CaseId], await IdsAsync(await server.AsAsync(other), "?mine=true"));
        Assert.Empty(await IdsAsync(await server.AsAsync(officer), "?mine=true"));
    }

    [Fact]
    public async Task Stream_AfterAChange_SendsTheCasesVersion()
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var response = await (await submitted.FounderAsync()).OpenAsync($"{submitted.Path}/stream", deadline.Token);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(deadline.Token));
        var before = await NextAsync(reader, deadline.Token);

        var view = await submitted.MoveAsync(await submitted.WindowAsync(), "accept");
        var after = await NextAsync(reader, deadline.Token);

        Assert.Equal(submitted.CaseId, before.GetProperty("caseId").GetString());
        Assert.Equal(view["version"].GetInt64(), after.GetProperty("version").GetInt64());
        Assert.True(after.GetProperty("version").GetInt64() > before.GetProperty("version").GetInt64());
    }

    [Fact]
    public async Task List_WithNumberNameAndState_FindsTheCase()
    {
        var submitted = await Scenario.SubmittedAsync(api.Server, "P05", "founder-chen");
        var name = submitted.Application.Form["entity"]!["nameZh"]!.GetValue<string>();
        foreach (var caller in new[] { await submitted.FounderAsync(), await submitted.WindowAsync(), await submitted.AuditorAsync() })
        {
            foreach (var query in new[] { $"q={submitted.CaseNumber}", $"q={Uri.EscapeDataString(name)}", "state=submitted&limit=200" })
            {
                await Eventually.HoldsAsync(
                    async () => (await caller.GetAsync($"/api/cases?{query}")).MustBeOk()["items"].EnumerateArray().Any(item => item.GetProperty("caseId").GetString() == submitted.CaseId),
                    $"{caller.Subject} does not find the case by {query}.");
            }
        }

        var none = (await (await submitted.FounderAsync()).GetAsync("/api/cases?state=terminated")).MustBeOk();
        Assert.Empty(none["items"].EnumerateArray());
    }

    [Fact]
    public async Task List_InPages_NamesEachCaseOnce()
    {
        await using var server = await OnboardingServer.StartAsync();
        for (var number = 0; number < 5; number++)
        {
            await Scenario.EmptyDraftAsync(server);
        }

        var founder = await server.AsAsync("founder-lin");
        var ids = new List<string>();
        string? cursor = null;
        do
        {
            var page = (await founder.GetAsync($"/api/cases?limit=2{(cursor is null ? "" : $"&cursor={cursor}")}")).MustBeOk();
            ids.AddRange(page["items"].EnumerateArray().Select(item => item.GetProperty("caseId").GetString()!));
            cursor = page["nextCursor"].GetString();
        }
        while (cursor is not null);

        Assert.Equal(5, ids.Distinct().Count());
        Assert.Equal(5, ids.Count);
    }

    [Fact]
    public async Task Catalogue_ForAnybody_HasCitiesStepsMaterialsAndBothTables()
    {
        using var response = await api.Server.Http.GetAsync(new Uri("/api/catalogue", UriKind.Relative));
        var catalogue = (await ApiAnswer.ReadAsync(response)).MustBeOk();

        Assert.Equal(10, catalogue["cities"].GetArrayLength());
        Assert.Equal(Scenario.Steps, catalogue["steps"].EnumerateArray().Select(step => step.GetProperty("kind").GetString()!));
        Assert.Equal(22, catalogue["materials"].GetArrayLength());
        var triggers = catalogue["caseMoves"].EnumerateArray().Select(move => move.GetProperty("trigger").GetString()!).ToHashSet();
        Assert.Superset(CellWorld.CaseRows.Keys.ToHashSet(), triggers);
        var stepTriggers = catalogue["stepMoves"].EnumerateArray().Select(move => move.GetProperty("trigger").GetString()!).ToHashSet();
        Assert.Superset(CellWorld.StepRows.Keys.ToHashSet(), stepTriggers);
    }

    [Theory]
    [InlineData(null, "未找到所请求的内容，或您无权查看。")]
    [InlineData("en", "Nothing was found here, or it is not visible to you.")]
    [InlineData("zh-CN", "未找到所请求的内容，或您无权查看。")]
    [InlineData("fr, en;q=0.5", "Nothing was found here, or it is not visible to you.")]
    [InlineData("de", "未找到所请求的内容，或您无权查看。")]
    public async Task Problem_Title_IsInTheCallersLanguage(string? language, string title)
    {
        var founder = await api.Server.AsAsync("founder-lin");
        var answer = await founder.SendAsync(
            HttpMethod.Get, $"/api/cases/{new string('0', 32)}", null, request => request.Headers.TryAddWithoutValidation("Accept-Language", language));

        Assert.Equal(title, answer.MustBe(HttpStatusCode.NotFound)["title"].GetString());
    }

    private static async Task<JsonElement> NextAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                return JsonDocument.Parse(line["data:".Length..]).RootElement;
            }
        }

        throw new EndOfStreamException("The stream ended.");
    }

    private static async Task<List<string>> IdsAsync(Caller caller, string query)
    {
        var answer = (await caller.GetAsync($"/api/worklist{query}")).MustBeOk();
        return [.. answer["items"].EnumerateArray().Select(item => item.GetProperty("caseId").GetString()!)];
    }

    private async Task<int> LooksAsync(string caseId)
    {
        var looks = 0;
        await foreach (var row in new TableClient(api.Server.ConnectionString, "Access").QueryAsync<TableEntity>())
        {
            looks += row.GetString("CaseId") == caseId ? 1 : 0;
        }

        return looks;
    }
}
