namespace OpcOnboarding.Verifier;

/// <summary>The checkpoint that an auditor kept, held against that of an archive.</summary>
/// <param name="Kept">What the auditor kept.</param>
/// <param name="Archived">The archive's.</param>
/// <param name="Leaves">The log's leaves, as the archive has them; null for none.</param>
internal sealed record KeptCheckpoint(ArchivedCheckpoint Kept, ArchivedCheckpoint Archived, ArchivedLeaves? Leaves)
{
    /// <summary>Whether the archive has what shows that its log goes on from the kept one.</summary>
    public bool IsComparable => Kept.Size >= Archived.Size || Leaves is not null;

    /// <summary>What contradicts the kept checkpoint, as a sentence; null for nothing.</summary>
    public string? Fault =>
        !Kept.IsSigned() ? "The checkpoint you kept is not signed by the archive's key: it is of another key, or was changed."
        : Kept.Size > Archived.Size ? "The archive is of an earlier log than the checkpoint you kept: have the case exported again, or the log was cut."
        : IsForked ? "The checkpoint contradicts the one you kept: the log was forked."
        : null;

    /// <summary>Every checkpoint is over more leaves than the one before, so that there is one of a size and one of a number.</summary>
    private bool IsForked => Kept.Size == Archived.Size
        ? Kept.Text != Archived.Text
        : Kept.Number >= Archived.Number || (Leaves is not null && Leaves.RootAt(Kept.Size) != Kept.Root);
}
