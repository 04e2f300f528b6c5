namespace OpcOnboarding.Proofs;

/// <summary>How leaves and nodes are hashed (RFC 6962, section 2.1): a first byte tells them apart, so that no node can pass for a leaf.</summary>
public static class MerkleHash
{
    private const byte LeafPrefix = 0x00;
    private const byte NodePrefix = 0x01;

    /// <summary>Root of the tree without leaves: the digest of nothing.</summary>
    public static Digest Empty { get; } = Digest.Of([]);

    /// <summary>Hash of a leaf with this content.</summary>
    public static Digest Leaf(ReadOnlySpan<byte> content) => Digest.Of([LeafPrefix, .. content]);

    /// <summary>Hash of the node above two others.</summary>
    public static Digest Node(Digest left, Digest right) => Digest.Of([NodePrefix, .. left.Bytes, .. right.Bytes]);
}
