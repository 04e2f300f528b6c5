namespace OpcOnboarding.Tests.Support;

public enum FaultKind
{
    CutBefore,
    CutAfter,
    HangAfter,
    Answer,
}
