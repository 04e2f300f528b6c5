using System.Text.Json.Serialization;

namespace OpcOnboarding.Workflows;

/// <summary>Where a case stands. Names are held by running cases: do not rename.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CaseState>))]
public enum CaseState
{
    /// <summary>草稿. A record only: no orchestration exists, the founder may still change everything or delete it.</summary>
    Draft,

    /// <summary>已提交. Handed in and frozen; the window accepts it, asks for what is missing, or refuses it.</summary>
    Submitted,

    /// <summary>待补正. The founder was told once what is missing and has until the deadline.</summary>
    AwaitingSupplement,

    /// <summary>办理中. Accepted for all departments; the steps run.</summary>
    InProgress,

    /// <summary>已中止. The window stopped it for a reason; every clock stands still.</summary>
    Suspended,

    /// <summary>已办结. Every wanted step has ended and nothing is owed. Registration may still be revoked.</summary>
    Completed,

    /// <summary>不予受理. Not this body's power, or no permit needed; the notice names the right body.</summary>
    NotAccepted,

    /// <summary>不予办理. Registration ended negative and was not done again in time.</summary>
    Refused,

    /// <summary>已撤回. The founder took it back.</summary>
    Withdrawn,

    /// <summary>已失效. The founder did not supply what was asked for in time.</summary>
    Lapsed,

    /// <summary>已终止. An administrator ended it for a stated reason.</summary>
    Terminated,
}
