using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpcOnboarding.Storage.Azurite;

/// <summary>Where one run of Azurite listens, as store.js writes it to <c>azurite.json</c>.</summary>
/// <param name="Id">Differs for every run; tells our Azurite from any other program on its port.</param>
/// <param name="ProcessId">For logs only.</param>
/// <param name="BlobPort">Port of the blob service.</param>
/// <param name="TablePort">Port of the table service.</param>
/// <param name="PresencePort">Port on which every service that uses it holds a connection.</param>
internal sealed record AzuriteAddress(
    [property: JsonRequired] string Id,
    [property: JsonRequired] int ProcessId,
    [property: JsonRequired] int BlobPort,
    [property: JsonRequired] int TablePort,
    [property: JsonRequired] int PresencePort)
{
    public string ConnectionString =>
        $"UseDevelopmentStorage=true;BlobEndpoint=http://127.0.0.1:{BlobPort}/{ConnectionStringParts.DevelopmentAccount};" +
        $"TableEndpoint=http://127.0.0.1:{TablePort}/{ConnectionStringParts.DevelopmentAccount}";

    /// <summary>Null where no Azurite runs in the folder, or the file is not whole.</summary>
    public static async Task<AzuriteAddress?> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, "azurite.json");
        if (!File.Exists(file))
            return null;
        try
        {
            return JsonSerializer.Deserialize<AzuriteAddress>(await File.ReadAllBytesAsync(file, cancellationToken), JsonSerializerOptions.Web);
        }
        catch (Exception gone) when (gone is FileNotFoundException or JsonException)
        {
            // It ended between the two calls, or the machine went down while the file was written: nothing runs then.
            return null;
        }
    }
}
