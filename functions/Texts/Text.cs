namespace OpcOnboarding.Functions.Texts;

/// <summary>A sentence not yet put into a language: its key and what fills its places.</summary>
/// <param name="Key">Which sentence.</param>
/// <param name="Arguments">Fill <c>{0}</c>, <c>{1}</c> in order. Never personal data: texts end up in answers and logs.</param>
internal sealed record Text(TextKey Key, params object[] Arguments);
