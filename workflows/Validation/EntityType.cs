namespace OpcOnboarding.Workflows.Validation;

/// <summary>The legal form an OPC takes.</summary>
public enum EntityType
{
    /// <summary>One-person limited company held by a natural person (一人有限责任公司（自然人独资）).</summary>
    OnePersonLimitedCompany,

    /// <summary>Sole proprietorship (个人独资企业): one natural person with unlimited liability.</summary>
    SoleProprietorship,

    /// <summary>Individual business (个体工商户).</summary>
    IndividualBusiness,
}
