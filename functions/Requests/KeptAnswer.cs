namespace OpcOnboarding.Functions.Requests;

/// <summary>What is stored under an <c>Idempotency-Key</c>.</summary>
/// <param name="BodyDigest">Digest of what was ordered with it first.</param>
/// <param name="Text">The answer then given, as JSON; null while there is none.</param>
internal sealed record KeptAnswer(string BodyDigest, string? Text);
