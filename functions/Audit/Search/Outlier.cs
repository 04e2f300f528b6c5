using System.Text.Json.Serialization;
using OpcOnboarding.Functions.Identity;

namespace OpcOnboarding.Functions.Audit.Search;

/// <summary>What makes an auditor look twice. None of it is a fault by itself. Written camelCase: do not rename.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Outlier>))]
internal enum Outlier
{
    /// <summary>The case was handed in with an identity that another case has.</summary>
    SamePerson,

    /// <summary>Decided within a few seconds after the desk got it.</summary>
    QuickDecision,

    /// <summary>An officer's order outside office hours, or on a day without work.</summary>
    AfterHours,

    /// <summary>A promised time went by: the window told nothing within five working days, or a desk was overdue.</summary>
    LateNotice,

    /// <summary>The same desk demanded papers a second time; everything must be told at once (AL 32).</summary>
    SecondDemand,
}
