namespace OpcOnboarding.Functions.Audit;

/// <summary>Why an auditor looks at a case; kept in the access log. A name and no free text, because it stands in the address.</summary>
internal enum LookPurpose
{
    /// <summary>日常审计: a regular audit.</summary>
    Audit,

    /// <summary>投诉: somebody complained.</summary>
    Complaint,

    /// <summary>检查: an inspection asks.</summary>
    Inspection,

    /// <summary>诉讼: a court asks.</summary>
    Court,
}
