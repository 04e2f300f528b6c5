namespace OpcOnboarding.Functions.Outcomes.Desks;

/// <summary>Kinds of VAT taxpayers (VAT Law art. 9). Names are those of outcomes.</summary>
internal enum TaxpayerType
{
    /// <summary>小规模纳税人.</summary>
    SmallScale,

    /// <summary>一般纳税人.</summary>
    General,
}
