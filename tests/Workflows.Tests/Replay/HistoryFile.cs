using System.IO.Compression;
using System.Text.Json;

namespace OpcOnboarding.Workflows.Tests.Replay;

/// <summary>
/// The stored histories of a journey version: <c>Histories/{version}.json.gz</c>. A released version's file is never written again:
/// it says what cases in flight have behind them.
/// </summary>
internal static class HistoryFile
{
    private const string Ending = ".json.gz";

    /// <summary>The versions that have histories.</summary>
    public static IReadOnlyList<string> Versions() =>
        [.. Directory.GetFiles(Folder(), $"*{Ending}").Select(file => Path.GetFileName(file)[..^Ending.Length]).Order(StringComparer.Ordinal)];

    /// <summary>The histories of a version.</summary>
    public static IReadOnlyList<StoredHistory> Read(string version)
    {
        using var packed = new GZipStream(File.OpenRead(PathOf(version)), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<IReadOnlyList<StoredHistory>>(packed)!;
    }

    /// <summary>Stores the histories of a version that has none yet.</summary>
    /// <exception cref="IOException">It has.</exception>
    public static void Write(string version, IReadOnlyList<StoredHistory> histories)
    {
        Directory.CreateDirectory(Folder());
        using var file = new FileStream(PathOf(version), FileMode.CreateNew);
        using var packed = new GZipStream(file, CompressionLevel.SmallestSize);
        JsonSerializer.Serialize(packed, histories);
    }

    private static string PathOf(string version) => Path.Combine(Folder(), version + Ending);

    private static string Folder() => Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "Workflows.Tests", "Histories");
}
