namespace OpcOnboarding.Workflows;

/// <summary>Why personal data are erased. The names stand in stored journals: do not rename.</summary>
public enum ErasureGround
{
    /// <summary>保管期限届满: the time for which the case had to be kept is over.</summary>
    RetentionOver,

    /// <summary>本人申请: the person asks for it, and nothing obliges to keep the data any more.</summary>
    Request,

    /// <summary>有权机关决定: a court or an authority orders it.</summary>
    Order,
}
