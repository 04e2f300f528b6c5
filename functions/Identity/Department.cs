using System.Text.Json.Serialization;

namespace OpcOnboarding.Functions.Identity;

/// <summary>The desks behind the window. Six bear the name of the step they decide. Written camelCase: do not rename.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Department>))]
internal enum Department
{
    /// <summary>The single window: takes in for all departments.</summary>
    Window,

    /// <summary>Decides registration.</summary>
    Registration,

    /// <summary>Opens the bank account.</summary>
    BankAccount,

    /// <summary>Confirms tax information.</summary>
    TaxSetup,

    /// <summary>Gives seats.</summary>
    Workspace,

    /// <summary>Issues vouchers.</summary>
    Vouchers,

    /// <summary>Pairs founders with mentors.</summary>
    MentorPairing,

    /// <summary>The one-on-one officers.</summary>
    CaseOfficers,
}
