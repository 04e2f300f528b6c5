namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>One check of a case; looks at nothing but what it is given.</summary>
internal interface ICaseCheck
{
    /// <summary>The verdict. May throw only what <see cref="BrokenContent"/> explains.</summary>
    Verdict Check(OpenedCase opened);
}
