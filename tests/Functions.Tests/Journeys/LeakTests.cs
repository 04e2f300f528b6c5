using System.Text;
using System.Text.Json;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Outcomes;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>All samples to their end, at the most talkative log level: nobody's data lie in clear in any byte that is stored, logged or asked for.</summary>
public sealed class LeakTests
{
    private static readonly string[] s_talkative =
        ["--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace", "--Logging:Console:FormatterName=simple", "--Logging:Console:FormatterOptions:IncludeScopes=true"];

    [Fact]
    public async Task AllSamples_PlayedToTheEnd_LeaveNothingInClear()
    {
        await using var store = await LocalStore.StartAsync();
        await using var proxy = await FaultProxy.StartAsync(store.ConnectionString);
        await using var service = await ServiceProcess.StartAsync(ServiceProcess.FreePort(), store.DataFolder, proxy.ConnectionString, s_talkative);
        using var http = new HttpClient { BaseAddress = service.Address };
        var canaries = new Canaries();
        var ids = new List<string>();
        foreach (var sample in SampleCases.All)
        {
            ids.Add(await PlayAsync(http, sample.Text("caseId")!, canaries));
        }

        var hub = await HubBytesAsync(store);
        await service.StopAsync();
        await store.StopAsync();

        var places = Places(store, service, proxy, hub).ToList();
        Assert.All(ids, id => Assert.Contains(places, place => place.Bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(id)) >= 0));
        Assert.Contains("trce: Microsoft.AspNetCore", service.Output, StringComparison.Ordinal);
        var scanner = new LeakScanner([.. canaries.Written, .. SampleCases.All.SelectMany(PersonalData)]);
        Assert.Empty(places.SelectMany(place => scanner.Find(place.Name, place.Bytes)).Take(20));
    }

    private static async Task<string> PlayAsync(HttpClient http, string sampleId, Canaries canaries)
    {
        var remote = new RemoteCase(http, sampleId, "founder-lin");
        remote.Application.Form["founder"]!["residentId"] = SampleCases.Get(sampleId).GetProperty("founder").Text("residentId");
        remote.Application.Form["founder"]!["residence"] = canaries.Next("居住地址");
        remote.Application.Form["entity"]!["domicileAddress"] = canaries.Next("住所地址");
        await remote.DraftAsync();
        await UploadAsync(remote, "IdentityProof", canaries);
        await remote.CommandAsync(remote.Founder, "submit");
        await SupplementAsync(remote, remote.Officer("officer-window"), "triggers", "resubmit", canaries);
        await AcceptAsync(remote, sampleId, canaries);
        await SupplementAsync(remote, remote.Desk("registration"), "steps/registration/triggers", "supply", canaries);
        await remote.CommandAsync(remote.Desk("mentorPairing"), "steps/mentorPairing/triggers/refuse", Words(canaries));
        await remote.CommandAsync(remote.Founder, "steps/mentorPairing/triggers/requestReconsideration", new { reason = canaries.Next("复核理由") });
        await LookAroundAsync(remote, canaries);
        await remote.ApproveAllAsync();
        Assert.Equal("completed", (await remote.Founder.GetAsync(remote.Path)).MustBeOk()["state"].GetString());
        return remote.CaseId;
    }

    private static Task AcceptAsync(RemoteCase remote, string sampleId, Canaries canaries) => sampleId == "P04"
        ? remote.AcceptWithDeficiencyAsync(canaries.Next("缺件理由"), canaries.Next("承诺"), SampleApplication.Pdf(canaries.Next("证明")), $"{canaries.Next("文件")}.pdf")
        : remote.CommandAsync(remote.Officer("officer-window"), "triggers/accept");

    private static async Task SupplementAsync(RemoteCase remote, PatientCaller officer, string below, string answer, Canaries canaries)
    {
        var items = new[] { new { material = "IdentityProof", reason = canaries.Next("补正理由"), remedy = canaries.Next("补正办法") } };
        await remote.CommandAsync(officer, $"{below}/requestSupplement", new { items });
        await UploadAsync(remote, "IdentityProof", canaries);
        await remote.CommandAsync(remote.Founder, $"{below}/{answer}");
    }

    private static Task UploadAsync(RemoteCase remote, string kind, Canaries canaries) =>
        remote.UploadAsync(kind, SampleApplication.Pdf(canaries.Next("材料内容")), $"{canaries.Next("文件名")}.pdf");

    /// <summary>What people read on the way: lists, a search by the company's name, notices, one field in clear.</summary>
    private static async Task LookAroundAsync(RemoteCase remote, Canaries canaries)
    {
        var name = remote.Application.Form["entity"]!["nameZh"]!.GetValue<string>();
        var found = (await remote.Officer("officer-window").GetAsync($"/api/cases?q={Uri.EscapeDataString(name)}")).MustBeOk();
        Assert.Equal(remote.CaseId, Assert.Single(found["items"].EnumerateArray()).Text("caseId"));
        await remote.Desk("registration").GetAsync("/api/worklist");
        var purpose = canaries.Next("查看目的");
        (await remote.Officer("officer-window").PostAsync($"{remote.Path}/reveal", new { field = "founder.residentId", purpose }, Guid.NewGuid().ToString())).MustBeOk();
        foreach (var notice in (await remote.Founder.GetAsync($"{remote.Path}/notices")).MustBeOk()["items"].EnumerateArray())
        {
            (await remote.Founder.GetAsync($"{remote.Path}/notices/{notice.Text("id")}")).MustBeOk();
        }
    }

    private static object Words(Canaries canaries) =>
        new { reason = canaries.Next("不予理由"), legalBasis = canaries.Next("依据"), remedy = canaries.Next("救济") };

    private static IEnumerable<string> PersonalData(JsonElement sample)
    {
        var (founder, entity) = (sample.GetProperty("founder"), sample.GetProperty("entity"));
        return new[] { founder.Text("nameZh"), founder.Text("namePinyin"), founder.Text("residentId"), founder.Text("mobile"), entity.Text("nameZh") }.OfType<string>();
    }

    /// <summary>The hub's histories and statuses as they are on the wire, not as Azurite writes them.</summary>
    private static async Task<byte[]> HubBytesAsync(LocalStore store)
    {
        var bytes = new List<byte>();
        await foreach (var row in new TableServiceClient(store.ConnectionString).GetTableClient("Hub").QueryAsync<TableEntity>((string?)null))
        {
            foreach (var cell in row)
            {
                bytes.AddRange(cell.Value as byte[] ?? Encoding.UTF8.GetBytes(cell.Value?.ToString() ?? ""));
            }
        }

        return [.. bytes];
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Places(LocalStore store, ServiceProcess service, FaultProxy proxy, byte[] hub)
    {
        yield return ("hub", hub);
        yield return ("log", Encoding.UTF8.GetBytes(service.Output));
        yield return ("storage requests", Encoding.UTF8.GetBytes(string.Join('\n', proxy.Requests.Select(request => request.Target))));
        foreach (var file in Directory.EnumerateFiles(store.DataFolder, "*", SearchOption.AllDirectories))
        {
            yield return (Path.GetFileName(file), File.ReadAllBytes(file));
        }
    }
}
