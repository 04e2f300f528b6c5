using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.PersonalBenefits;

/// <summary>
/// A benefit of the person (beneficiary Founder) is drawn through one case at a time, because its caps hold within a case. One row for each person and clause
/// names the case; it is written before anything is drawn, so of two cases at once one has it. Nobody takes it out again: whoever finds another
/// case there asks whether anything that it drew still stands, and takes its place if nothing does.
/// </summary>
internal sealed class PersonalDraws(CaseTables tables, DirectoryIndex directory, DrawStanding standing, PolicyCatalogue packs)
{
    private readonly HashSet<string> personal = packs.Packs.SelectMany(pack => pack.Clauses)
        .Where(clause => clause.Beneficiary == ClauseBeneficiary.Founder).Select(clause => clause.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a clause gives to the founder as a person. A company is founded by one case, so what is given to it needs no row; of one that exists already see record 45, limits.</summary>
    public bool IsPersonal(string clauseId) => personal.Contains(clauseId);

    /// <summary>Takes a benefit for a case, before it is drawn there. Doing it again for the same draw changes nothing.</summary>
    /// <param name="residentId">The founder's identity number, as the form has it.</param>
    /// <param name="clauseId">The clause.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="draw">What draws it, see <see cref="Draw"/>.</param>
    /// <param name="cancellationToken">Ends the request; the row may be written nevertheless.</param>
    /// <returns>False when another case of the person draws it. Costs one request when nobody has ever drawn it.</returns>
    /// <exception cref="UnreadableRowException">The row can't be read.</exception>
    public async Task<bool> TakeAsync(string residentId, string clauseId, string caseId, string draw, CancellationToken cancellationToken)
    {
        var row = new TableEntity(directory.OfDraws(residentId), clauseId);
        DrawRow.Write(row, caseId, [draw]);
        while (!await tables.Directory.WriteAsync(row, cancellationToken))
        {
            row = await tables.Directory.ReadOrNewAsync(row.PartitionKey, clauseId, cancellationToken);
            var (holder, draws) = row.IsStored() ? DrawRow.Read(row) : (caseId, []);
            if (holder == caseId && draws.Contains(draw))
            {
                return true;
            }

            if (holder != caseId && await standing.StandsAsync(holder, residentId, clauseId, draws, cancellationToken))
            {
                return false;
            }

            DrawRow.Write(row, caseId, holder == caseId ? [.. draws, draw] : [draw]);
        }

        return true;
    }
}
