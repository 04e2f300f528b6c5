namespace OpcOnboarding.Storage;

/// <summary>How a guarded write ended. Losing a race is an outcome; anything that nobody expects is an exception.</summary>
public enum CommitOutcome
{
    /// <summary>It is stored, once. Also when the reply was lost and the write was recognised afterwards.</summary>
    Committed = 0,

    /// <summary>Someone else was faster: the row or blob exists already, or has another version. Nothing was written.</summary>
    Conflict = 1,

    /// <summary>The row to change does not exist. Nothing was written.</summary>
    NotFound = 2,
}
