using System.Globalization;
using System.Text;
using OpcOnboarding.Proofs;

namespace OpcOnboarding.Bench.Audit;

/// <summary>How many hashes, of 32 bytes each, prove that a leaf is in a log, and that a log goes on from its half. Exact; no times.</summary>
internal static class ProofSizes
{
    public static void Write()
    {
        Console.Out.WriteLine("\n| leaves of the log | inclusion proof, longest of 100, bytes | consistency proof from one less than half, bytes |\n| --- | --- | --- |");
        foreach (var size in new[] { 1_000, 10_000, 100_000, 1_000_000 })
        {
            var log = new MerkleLog();
            for (var leaf = 0; leaf < size; leaf++)
            {
                log.Append(MerkleHash.Leaf(Encoding.ASCII.GetBytes(leaf.ToString(CultureInfo.InvariantCulture))));
            }

            var longest = Enumerable.Range(0, 100).Max(part => log.Inclusion(part * (size / 100), size).Path.Count);
            Console.Out.WriteLine($"| {size} | {longest * 32} | {log.Consistency((size / 2) - 1, size).Path.Count * 32} |");
        }
    }
}
