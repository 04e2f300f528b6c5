using System.Text.Json;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>Who holds a seat, a mentor's place or vouchers, read from the tables themselves.</summary>
internal sealed class Holdings
{
    private Holdings(IReadOnlyList<TableEntity> seats, IReadOnlyList<TableEntity> mentors, IReadOnlyList<TableEntity> ledger) =>
        (SeatHolders, MentorHolders, MentorLoad, Vouchers) = (
            [.. seats.Select(row => row.GetString("CaseId")).OfType<string>()],
            [.. Of(mentors, "pair:").Where(row => row.GetString("With") is not null).Select(row => row.RowKey["pair:".Length..])],
            Of(mentors, "loads").Sum(LoadOf),
            [.. Of(ledger, "entry:").SelectMany(VouchersOf)]);

    /// <summary>The case of each seat that is held or assigned; a case twice holds two.</summary>
    public IReadOnlyList<string> SeatHolders { get; }

    /// <summary>The case of each pairing.</summary>
    public IReadOnlyList<string> MentorHolders { get; }

    /// <summary>The places that the cities' counts of their mentors say are taken.</summary>
    public int MentorLoad { get; }

    /// <summary>The case and the number of each issued voucher.</summary>
    public IReadOnlyList<(string CaseId, string Number)> Vouchers { get; }

    public static Task<Holdings> ReadAsync(OnboardingServer server) => ReadAsync(server.ConnectionString);

    public static async Task<Holdings> ReadAsync(string connectionString)
    {
        var tables = new TableServiceClient(connectionString);
        return new Holdings(await RowsAsync(tables, "Workspaces"), await RowsAsync(tables, "Mentors"), await RowsAsync(tables, "Ledger"));
    }

    private static async Task<IReadOnlyList<TableEntity>> RowsAsync(TableServiceClient tables, string name)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in tables.GetTableClient(name).QueryAsync<TableEntity>((string?)null))
        {
            rows.Add(row);
        }

        return rows;
    }

    private static IEnumerable<TableEntity> Of(IEnumerable<TableEntity> rows, string prefix) =>
        rows.Where(row => row.RowKey.StartsWith(prefix, StringComparison.Ordinal));

    private static int LoadOf(TableEntity city) => JsonSerializer.Deserialize<Dictionary<string, int>>(city.GetString("Loads")!)!.Values.Sum();

    private static IEnumerable<(string CaseId, string Number)> VouchersOf(TableEntity entry)
    {
        using var booked = JsonDocument.Parse(entry.GetString("Entry")!);
        var caseId = booked.RootElement.GetProperty("caseId").GetString()!;
        return [.. booked.RootElement.GetProperty("vouchers").EnumerateArray()
            .Select(voucher => voucher.Text("voucherId")).OfType<string>().Select(number => (caseId, number))];
    }
}
