using System.Text.Json.Serialization;

namespace OpcOnboarding.Workflows;

/// <summary>What moves a case or a step. The tables in Journey.cs say who may fire which and when. Do not rename.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Trigger>))]
public enum Trigger
{
    /// <summary>提交. Hands the draft in and starts its orchestration.</summary>
    Submit,

    /// <summary>撤回. The founder takes the case back.</summary>
    Withdraw,

    /// <summary>受理. The window takes the case in for all departments.</summary>
    Accept,

    /// <summary>容缺受理. Taken in although secondary papers are missing, against a promise.</summary>
    AcceptWithDeficiency,

    /// <summary>视为受理. No notice within five working days: taken in from the day of receipt (AL 32).</summary>
    DeemAccepted,

    /// <summary>一次告知 or 补正. Everything that is missing, told at once, with a deadline.</summary>
    RequestSupplement,

    /// <summary>重新提交. The founder answers the window's request.</summary>
    Resubmit,

    /// <summary>补正逾期. The deadline passed without an answer.</summary>
    SupplementExpired,

    /// <summary>不予受理.</summary>
    RefuseAcceptance,

    /// <summary>补齐. The founder hands in what a deficiency or a desk's request asked for.</summary>
    Supply,

    /// <summary>确认补齐. The window finds the supplied paper in order.</summary>
    ConfirmSupply,

    /// <summary>退回补齐. The window finds it not in order; the date stays.</summary>
    RejectSupply,

    /// <summary>承诺逾期. A promised paper did not come in time.</summary>
    DeficiencyExpired,

    /// <summary>办结. Every wanted step has ended.</summary>
    Complete,

    /// <summary>中止. Stops the whole case.</summary>
    Suspend,

    /// <summary>恢复. Back to where the case was.</summary>
    Resume,

    /// <summary>终止. Ends the case by an administrator.</summary>
    Terminate,

    /// <summary>开始审查. The steps it needs are done.</summary>
    Unblock,

    /// <summary>进入特殊环节.</summary>
    SuspendStep,

    /// <summary>特殊环节结束.</summary>
    ResumeStep,

    /// <summary>延期. Moves the due date within the legal limit.</summary>
    Extend,

    /// <summary>拟办. The first of two persons proposes approval.</summary>
    Recommend,

    /// <summary>准予.</summary>
    Approve,

    /// <summary>不予登记/许可 of a step; of the case: registration ended negative for good.</summary>
    Refuse,

    /// <summary>重办. The founder has a refused or lapsed step done again.</summary>
    Redo,

    /// <summary>复核. The founder asks for the decision to be looked at again.</summary>
    RequestReconsideration,

    /// <summary>放弃重办. The founder lets a refused or lapsed step rest.</summary>
    WaiveRedo,

    /// <summary>重办期满. The time for doing the step again is over.</summary>
    RedoExpired,

    /// <summary>撤销. The head of the department takes an approval back.</summary>
    Revoke,

    /// <summary>不办理. A step that may be left out is left out.</summary>
    Skip,

    /// <summary>取消. The case ended, so the step does.</summary>
    Cancel,
}
