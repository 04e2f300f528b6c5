using System.Diagnostics;
using System.Globalization;

namespace OpcOnboarding.Workflows.Tests.Replay;

/// <summary>R12: a machine with one processor, and one with many, replays the stored histories as this one does. Each is a process of its own.</summary>
public sealed class ProcessorCountTests
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromMinutes(5);

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    public async Task Replay_OnSoManyProcessors_AnswersEachTurnAsItDid(int processors)
    {
        using var replay = Process.Start(Prepare(processors)) ?? throw new InvalidOperationException("dotnet could not be started.");
        using var deadline = new CancellationTokenSource(s_deadline);
        await using var ended = deadline.Token.Register(() => replay.Kill(entireProcessTree: true));

        var output = await replay.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await replay.WaitForExitAsync(CancellationToken.None);

        Assert.True(replay.ExitCode == 0, output);
    }

    private static ProcessStartInfo Prepare(int processors)
    {
        string[] arguments = [typeof(ProcessorCountTests).Assembly.Location, "--no-progress", "--minimum-expected-tests", "4", "--filter-method", $"*{nameof(StoredHistoryTests)}.{nameof(StoredHistoryTests.Replay_AnyCultureAndZone_AnswersEachTurnAsItDid)}"];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true };
        // The test platform of this run must not reach into the one below.
        foreach (var inherited in start.Environment.Keys.Where(name => name.StartsWith("TESTINGPLATFORM", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(inherited);
        }

        // Read by the runtime itself: https://learn.microsoft.com/dotnet/core/runtime-config/threading
        start.Environment["DOTNET_PROCESSOR_COUNT"] = processors.ToString(CultureInfo.InvariantCulture);
        return start;
    }
}
