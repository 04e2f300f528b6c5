using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Outcomes;

/// <summary>A case's place as it was read, together with everybody's counts: what is decided by it is written only if neither has changed.</summary>
/// <param name="Row">The case's row; not stored yet when it never had a place.</param>
/// <param name="CountsRow">The row of counts.</param>
/// <param name="Counts">What it says.</param>
internal sealed record StoredPlace(TableEntity Row, TableEntity CountsRow, SortedDictionary<string, int> Counts)
{
    /// <summary>Whom the case is with; null for nobody.</summary>
    public string? With => Row.ReadText(PlaceBook.With);

    /// <summary>Whether somebody waits for a place.</summary>
    public bool IsAwaited => CountsRow.ReadInt32(PlaceLine.Waiting) > 0;

    /// <summary>What is noted about it; null for nothing.</summary>
    public string? Note => Row.ReadText(PlaceBook.Note);

    /// <summary>What is noted about it, or was before the case lost its place; null when nothing ever was.</summary>
    public string? LastNote => Note ?? Row.ReadText(PlaceBook.FormerNote);
}
