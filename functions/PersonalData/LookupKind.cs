namespace OpcOnboarding.Functions.PersonalData;

/// <summary>What a lookup digest stands for. The member's name is part of the digest: do not rename.</summary>
internal enum LookupKind
{
    /// <summary>An identity number, resident or other.</summary>
    IdentityNumber,

    /// <summary>A mobile number.</summary>
    Mobile,

    /// <summary>A person's name.</summary>
    PersonName,

    /// <summary>An entity's name or trade name.</summary>
    EntityName,

    /// <summary>The number of an invoice.</summary>
    InvoiceNumber,
}
