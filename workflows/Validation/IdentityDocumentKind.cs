namespace OpcOnboarding.Workflows.Validation;

/// <summary>What a founder proves his or her identity with (<c>founder.idType</c>).</summary>
public enum IdentityDocumentKind
{
    /// <summary>Resident identity card.</summary>
    ResidentId,

    /// <summary>Passport.</summary>
    Passport,

    /// <summary>Mainland travel permit of a resident of Hong Kong or Macao (来往内地通行证).</summary>
    HkMacaoPermit,

    /// <summary>Mainland travel permit of a resident of Taiwan (台湾居民来往大陆通行证).</summary>
    TaiwanPermit,

    /// <summary>Permanent residence card of a foreigner (外国人永久居留身份证).</summary>
    ForeignPermanentResidence,
}
