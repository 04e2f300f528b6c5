using OpcOnboarding.Functions.OpenApi;

namespace OpcOnboarding.Functions.CaseOfficers;

/// <summary>One automatic check of a case. It refuses nothing; the desk decides.</summary>
/// <param name="Code">What was checked.</param>
/// <param name="Result">How it came out.</param>
/// <param name="Field">Path of the field that it is about; null for none.</param>
/// <param name="Explanations">What is to be looked at, in the caller's language; empty when all is well.</param>
/// <param name="Materials">Codes of materials that are missing.</param>
internal sealed record CheckView(
    CheckCode Code, CheckResult Result, string? Field, IReadOnlyList<string> Explanations, [property: Names(NameSets.MaterialCode)] IReadOnlyList<string> Materials)
{
    public static CheckView Of(CheckCode code, string? field, IReadOnlyList<string> explanations) =>
        new(code, explanations.Count == 0 ? CheckResult.Passed : CheckResult.Attention, field, explanations, []);
}

/// <summary>How a check came out.</summary>
internal enum CheckResult
{
    /// <summary>All is well.</summary>
    Passed,

    /// <summary>Somebody should look.</summary>
    Attention,

    /// <summary>Can't be checked before something else is there.</summary>
    Pending,
}

/// <summary>What is checked.</summary>
internal enum CheckCode
{
    /// <summary>Every field that is demanded is filled, and none is wrong.</summary>
    FormComplete,

    /// <summary>Every material that is demanded is there.</summary>
    MaterialsComplete,

    /// <summary>The resident identity number holds by its check digit, and agrees with birth date and gender.</summary>
    IdentityNumber,

    /// <summary>No other case has the same identity.</summary>
    IdentityUnique,

    /// <summary>The name keeps the naming rules.</summary>
    NameRules,

    /// <summary>No other case has the same name.</summary>
    NameUnique,

    /// <summary>The registered capital is not plainly abnormal.</summary>
    Capital,

    /// <summary>The credit code of the licence holds by its check characters.</summary>
    CreditCode,
}
