namespace OpcOnboarding.Proofs.Tests;

internal static class Logs
{
    public static MerkleLog Of(int size)
    {
        var log = new MerkleLog();
        for (var index = 0; index < size; index++)
        {
            log.Append(MerkleHash.Leaf(NaiveTree.Content(index)));
        }

        return log;
    }

    public static string Hex(Digest digest) => Convert.ToHexStringLower(digest.Bytes);
}
