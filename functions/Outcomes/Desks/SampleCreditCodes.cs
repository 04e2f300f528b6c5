using System.Globalization;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Validation;

namespace OpcOnboarding.Functions.Outcomes.Desks;

/// <summary>
/// Credit codes for samples, with organisation bodies PDY00001 to PDY99999: the self-defined range of GB 11714-1997, never
/// exchanged between systems, so that no real business has one. Each body belongs to one case.
/// </summary>
internal sealed class SampleCreditCodes(CaseTables tables)
{
    /// <summary>Partition of the rows, one for each body that a case has.</summary>
    internal const string Partition = "organisation-body";

    private const string Owner = "CaseId";
    private const int Bodies = 99_999;

    // Coprime to the number of bodies, so that the probes of one case meet different ones.
    private const int Stride = 7_919;
    private const int MostProbes = 64;

    /// <summary>The code of the case, the same each time; null when the range is as good as used up.</summary>
    /// <exception cref="UnreadableRowException">The row of a code that may be the case's can't be read.</exception>
    /// <param name="caseId">The case.</param>
    /// <param name="form">Its legal form.</param>
    /// <param name="areaCode">Six digits of the registry.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<string?> ReserveAsync(string caseId, EntityType form, string areaCode, CancellationToken cancellationToken)
    {
        var start = CaseHash.Of(caseId, Partition) % Bodies;
        for (var probe = 0; probe < MostProbes; probe++)
        {
            var body = string.Create(CultureInfo.InvariantCulture, $"PDY{(start + (long)probe * Stride) % Bodies + 1:D5}");
            if (await BelongsToAsync(caseId, body, cancellationToken))
            {
                return UnifiedSocialCreditCode.Compose(form, areaCode, body);
            }
        }

        return null;
    }

    /// <summary>Writes down again that a code in use is the case's; a code that is no sample has no row.</summary>
    public async Task EnsureAsync(string caseId, string creditCode, CancellationToken cancellationToken)
    {
        // Two characters of registry and kind, six of the area, then the organisation's body and two check characters.
        if (creditCode is { Length: 18 } && creditCode[8..16] is ['P', 'D', 'Y', ..] body)
        {
            await BelongsToAsync(caseId, body, cancellationToken);
        }
    }

    /// <summary>Whose a code is.</summary>
    /// <exception cref="UnreadableRowException">The row is not what was written.</exception>
    internal static string OwnerOf(TableEntity row) => row.NeedSound().NeedText(Owner);

    private async Task<bool> BelongsToAsync(string caseId, string body, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Partition, body) { [Owner] = caseId };
        if ((await tables.Directory.AddAsync(row, cancellationToken)).IsCommitted)
        {
            return true;
        }

        // Whose a spoiled row is nobody knows: taken for another case's, it would give its owner a second code.
        var stored = await tables.Directory.ReadOrNewAsync(Partition, body, cancellationToken);
        return stored.IsStored() && OwnerOf(stored) == caseId;
    }
}
