namespace OpcOnboarding.Functions.Texts;

/// <summary>The languages the service answers in.</summary>
internal enum Language
{
    /// <summary>Simplified Chinese, <c>zh-CN</c>; the default.</summary>
    Chinese,

    /// <summary>English, <c>en</c>.</summary>
    English,
}
