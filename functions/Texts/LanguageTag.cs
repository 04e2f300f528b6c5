using System.Diagnostics;

namespace OpcOnboarding.Functions.Texts;

/// <summary>BCP 47 tags of the languages: the name of the text file and the value of <c>Content-Language</c>.</summary>
internal static class LanguageTag
{
    /// <summary>The tag of <paramref name="language"/>.</summary>
    public static string Of(Language language) => language switch
    {
        Language.Chinese => "zh-CN",
        Language.English => "en",
        _ => throw new UnreachableException(),
    };
}
