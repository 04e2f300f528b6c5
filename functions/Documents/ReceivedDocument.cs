namespace OpcOnboarding.Functions.Documents;

/// <summary>What one upload brought.</summary>
/// <param name="Kind">The material code as sent; whether it exists is for the caller to check.</param>
/// <param name="FileName">Safe to show (<see cref="DisplayFileName"/>). May name a person: seal it.</param>
/// <param name="Content">The bytes.</param>
internal sealed record ReceivedDocument(string Kind, string FileName, DocumentContent Content);
