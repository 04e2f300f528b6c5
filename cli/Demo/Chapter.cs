namespace OpcOnboarding.Cli.Demo;

/// <summary>How far a sample has come.</summary>
internal enum Chapter
{
    /// <summary>The draft exists.</summary>
    Drafted,

    /// <summary>The papers are uploaded and the case is handed in.</summary>
    Submitted,

    /// <summary>The window took it in.</summary>
    Accepted,

    /// <summary>Promised papers, if there were any, are here and in order.</summary>
    PapersComplete,

    /// <summary>The business is registered.</summary>
    Registered,

    /// <summary>The founder chose what there was to choose.</summary>
    Chosen,

    /// <summary>Every desk approved, and the case is completed.</summary>
    Completed,

    /// <summary>Notices and history are read and hold.</summary>
    ReadBack,
}
