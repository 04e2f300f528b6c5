using System.Security.Cryptography;

namespace OpcOnboarding.Proofs.Tests;

/// <summary>The definitions of RFC 6962, section 2.1, word by word and without any memory: what the log is held against.</summary>
internal static class NaiveTree
{
    public static byte[] Content(int index) => [(byte)index, 7, (byte)(index * 31)];

    public static IReadOnlyList<byte[]> Contents(int size) => [.. Enumerable.Range(0, size).Select(Content)];

    public static byte[] Root(IReadOnlyList<byte[]> contents)
    {
        if (contents.Count == 0)
        {
            return SHA256.HashData([]);
        }

        if (contents.Count == 1)
        {
            return SHA256.HashData([0, .. contents[0]]);
        }

        var split = Split(contents.Count);
        return SHA256.HashData([1, .. Root([.. contents.Take(split)]), .. Root([.. contents.Skip(split)])]);
    }

    public static IReadOnlyList<byte[]> Path(int index, IReadOnlyList<byte[]> contents)
    {
        if (contents.Count == 1)
        {
            return [];
        }

        var split = Split(contents.Count);
        var (left, right) = (contents.Take(split).ToList(), contents.Skip(split).ToList());
        return index < split ? [.. Path(index, left), Root(right)] : [.. Path(index - split, right), Root(left)];
    }

    public static IReadOnlyList<byte[]> Proof(int first, IReadOnlyList<byte[]> contents) => Subproof(first, contents, isWhole: true);

    private static IReadOnlyList<byte[]> Subproof(int first, IReadOnlyList<byte[]> contents, bool isWhole)
    {
        if (first == contents.Count)
        {
            return isWhole ? [] : [Root(contents)];
        }

        var split = Split(contents.Count);
        var (left, right) = (contents.Take(split).ToList(), contents.Skip(split).ToList());
        return first <= split
            ? [.. Subproof(first, left, isWhole), Root(right)]
            : [.. Subproof(first - split, right, isWhole: false), Root(left)];
    }

    private static int Split(int count)
    {
        var split = 1;
        while (split * 2 < count)
        {
            split *= 2;
        }

        return split;
    }
}
