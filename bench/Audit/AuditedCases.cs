using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Bench.Journeys;
using OpcOnboarding.Functions.Audit;
using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Bench.Audit;

/// <summary>Cases of a service that a checkpoint covers, no two the same.</summary>
internal sealed class AuditedCases
{
    private static readonly ParallelOptions s_sideBySide = new() { MaxDegreeOfParallelism = 8 };

    private readonly HttpClient _http;
    private readonly IReadOnlyList<string> _ids;
    private readonly IServiceProvider _services;

    private AuditedCases(HttpClient http, IReadOnlyList<string> ids, IServiceProvider services, int rowsAndBlobs) =>
        (_http, _ids, _services, RowsAndBlobs) = (http, ids, services, rowsAndBlobs);

    /// <summary>Of the first case.</summary>
    public int RowsAndBlobs { get; }

    /// <summary>How many are completed.</summary>
    public int Completed => _ids.Count;

    public static async Task<AuditedCases> PlayAsync(RunningService service, HttpClient http, int count)
    {
        var player = new JourneyPlayer(http, CityDirectory.Load());
        await Parallel.ForAsync(0, count, s_sideBySide, async (number, cancellation) => await player.PlayAsync(number, cancellation));
        await service.Services.GetRequiredService<Checkpointer>().RunAsync(default);
        var ids = await service.Services.GetRequiredService<AuditLog>().SubjectsAsync(LeafKind.Case, default);
        var first = await service.Services.GetRequiredService<StoredCaseReader>().ReadAsync(ids[0], default);
        return new AuditedCases(http, ids, service.Services, first.Rows.Count + first.Documents.Count);
    }

    /// <summary>More cases beside them, each submitted with its four papers, and a checkpoint over them.</summary>
    public async Task AddSubmittedAsync(int count)
    {
        var founder = await Person.SignInAsync(_http, "founder-lin", CancellationToken.None);
        await Parallel.ForAsync(0, count, s_sideBySide, async (number, cancellation) =>
        {
            var caseId = await founder.BeginAsync(SampleApplication.All[number % SampleApplication.All.Count], cancellation);
            await founder.OrderAsync(caseId, "submit", cancellation);
        });
        await _services.GetRequiredService<Checkpointer>().RunAsync(default);
    }

    /// <exception cref="InvalidOperationException">A check failed: then the time means nothing.</exception>
    public async Task VerifyAsync(int number)
    {
        if (!(await _services.GetRequiredService<AuditDesk>().VerifyAsync(_ids[number % _ids.Count], default)).TryGet(out var view, out _)
            || view.Outcome != CheckOutcome.Passed)
        {
            throw new InvalidOperationException("A case does not verify.");
        }
    }

    /// <summary>The rows of its partition and its blobs, and nothing done with them.</summary>
    public async Task ReadBareAsync(int number)
    {
        var caseId = _ids[number % _ids.Count];
        var rows = 0;
        await foreach (var row in _services.GetRequiredService<CaseTables>().Cases.Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {caseId}")))
        {
            rows += row.Count > 0 ? 1 : 0;
        }

        var documents = _services.GetRequiredService<StoredDocuments>();
        foreach (var document in await documents.ListAsync(caseId, default))
        {
            rows += (await documents.ReadAsync(document.Name, default)) is null ? 0 : 1;
        }

        if (rows == 0)
        {
            throw new InvalidOperationException("There is no such case.");
        }
    }
}
