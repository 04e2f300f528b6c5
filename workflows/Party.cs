using System.Text.Json.Serialization;

namespace OpcOnboarding.Workflows;

/// <summary>Who makes a move, seen from the case: one person may be several of these, another none.</summary>
[Flags]
[JsonConverter(typeof(JsonStringEnumConverter<Party>))]
public enum Party
{
    /// <summary>No part in the case.</summary>
    None = 0,

    /// <summary>The founder whose case it is.</summary>
    Founder = 1,

    /// <summary>综合窗口. The window of the case's city.</summary>
    Window = 2,

    /// <summary>审批人员. An officer of the desk that the step belongs to.</summary>
    Desk = 4,

    /// <summary>部门负责人. The head of the step's department.</summary>
    DepartmentHead = 8,

    /// <summary>专员. A one-on-one officer of the case's city.</summary>
    CaseOfficer = 16,

    /// <summary>系统管理员.</summary>
    Administrator = 32,

    /// <summary>系统. Timers and consequences of other moves.</summary>
    System = 64,

    /// <summary>Any officer who works on the case.</summary>
    AnyOfficer = Window | Desk | DepartmentHead | CaseOfficer,
}
