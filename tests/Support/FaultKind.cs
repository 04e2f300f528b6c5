namespace OpcOnboarding.Tests.Support;

public enum FaultKind
{
    CutBefore,
    CutAfter,
    HangBefore,
    HangAfter,
    Answer,
    Truncate,
    Garble,
    Hold,
    CrashBefore,
    CrashAfter,
}
