using System.Text.Json.Serialization;

namespace OpcOnboarding.Workflows;

/// <summary>The six steps, in the order a founder meets them. Names are held by running cases: do not rename.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StepKind>))]
public enum StepKind
{
    /// <summary>企业登记.</summary>
    Registration,

    /// <summary>银行开户.</summary>
    BankAccount,

    /// <summary>税务办理.</summary>
    TaxSetup,

    /// <summary>工位入驻.</summary>
    Workspace,

    /// <summary>券的发放.</summary>
    Vouchers,

    /// <summary>导师结对.</summary>
    MentorPairing,
}
