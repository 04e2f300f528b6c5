namespace OpcOnboarding.Bench;

/// <summary>One bench's part of a report: what it depends on stands above its tables and below them.</summary>
internal static class Section
{
    public static async Task WriteAsync(string title, Func<Task<int>> run)
    {
        var output = Console.Out;
        await output.WriteLineAsync($"## {title}\n\n{DateTimeOffset.UtcNow:yyyy-MM-dd HH:mm} UTC, {Surroundings.Describe()}; load average before: {Surroundings.LoadAverage()}\n");
        await run();
        await output.WriteLineAsync($"\n{Surroundings.Durability}\n\nLoad average after: {Surroundings.LoadAverage()}\n");
    }
}
