using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Cases;

/// <summary>Text that may be longer than one property takes (64 KiB as UTF-16) is spread over several.</summary>
internal static class LongText
{
    private const int PartLength = 30_000;

    public static void Write(TableEntity row, string name, string text)
    {
        foreach (var (part, index) in text.Chunk(PartLength).Select((part, index) => (part, index)))
        {
            row[Part(name, index)] = new string(part);
        }
    }

    /// <summary>The text, or null when there is none.</summary>
    public static string? Read(TableEntity row, string name)
    {
        var parts = Enumerable.Range(0, int.MaxValue).Select(index => row.ReadText(Part(name, index))).TakeWhile(part => part is not null);
        var text = string.Concat(parts);
        return text.Length == 0 ? null : text;
    }

    /// <summary>A text that must be there.</summary>
    /// <exception cref="UnreadableRowException">It is not.</exception>
    public static string Need(TableEntity row, string name) => Read(row, name) ?? throw new UnreadableRowException($"A row has no {name}.");

    private static string Part(string name, int index) => index == 0 ? name : $"{name}{index}";
}
