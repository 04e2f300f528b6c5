namespace OpcOnboarding.Proofs;

/// <summary>A tree at one moment. Proofs hold against a head, never against a root alone: trees of different sizes can share paths.</summary>
/// <param name="Size">Number of leaves, from 0.</param>
/// <param name="Root">Hash over all of them.</param>
public sealed record TreeHead(long Size, Digest Root);
