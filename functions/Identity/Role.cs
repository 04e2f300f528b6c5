using System.Text.Json.Serialization;

namespace OpcOnboarding.Functions.Identity;

/// <summary>What a signed-in person is to the service (domain: glossary, 9). Written camelCase: do not rename.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Role>))]
internal enum Role
{
    /// <summary>创业者: files, supplies, withdraws, rates.</summary>
    Founder,

    /// <summary>综合窗口人员: takes in, checks the set, sends notices.</summary>
    WindowClerk,

    /// <summary>专员: the one-on-one officer of a case.</summary>
    CaseOfficer,

    /// <summary>审批人员: decides registration.</summary>
    Reviewer,

    /// <summary>部门负责人: extensions, revocations.</summary>
    DepartmentHead,

    /// <summary>银行经办: opens the account.</summary>
    BankClerk,

    /// <summary>税务人员: confirms, sets type and quota.</summary>
    TaxOfficer,

    /// <summary>社区运营人员: seats, move-in, mentors.</summary>
    CommunityManager,

    /// <summary>券管理员: issues, writes off.</summary>
    VoucherManager,

    /// <summary>审计人员: reads and replays, changes nothing.</summary>
    Auditor,

    /// <summary>系统管理员: settings, packs, calendar.</summary>
    Administrator,
}
