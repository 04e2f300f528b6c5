namespace OpcOnboarding.Reliability.Tests.Rows;

/// <summary>The ways in which a stored field is not what was written.</summary>
internal enum Spoiling
{
    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>It is null; only inside JSON, a column that is null is not there.</summary>
    Null,

    /// <summary>It has another type.</summary>
    WrongType,

    /// <summary>It is there and empty.</summary>
    Empty,

    /// <summary>It is as long as a column can be, 64 KiB.</summary>
    Long,

    /// <summary>It names something that this release does not know.</summary>
    UnknownName,

    /// <summary>It has the shape of a release to come.</summary>
    FutureShape,

    /// <summary>It holds half a character.</summary>
    BrokenText,
}
