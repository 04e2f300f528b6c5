namespace OpcOnboarding.Browser.Tests.People;

/// <summary>What somebody looks at.</summary>
public enum Screen
{
    /// <summary>390 px wide, touched.</summary>
    Phone,

    /// <summary>1280 px wide, with a mouse.</summary>
    Desk,

    /// <summary>320 px wide, touched: a desk's screen at 400 %, too (WCAG 2.2, 1.4.10).</summary>
    Narrow,
}
