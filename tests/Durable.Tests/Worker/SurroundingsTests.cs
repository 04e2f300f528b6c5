using System.Globalization;
using OpcOnboarding.Durable.Tests.GoldenVectors;
using OpcOnboarding.Durable.Worker.Grpc;

namespace OpcOnboarding.Durable.Tests.Worker;

/// <summary>Neither the machine's culture nor its time zone shows in an answer.</summary>
[Collection(nameof(SurroundingsCollection))]
public sealed class SurroundingsTests
{
    private static readonly string[] Ids = ["guid-and-time", "timer-long-7d", "sub-orchestration", "retry-then-success", "timer-cancelled"];

    [Fact]
    public void LoadAndRun_StrangeCulture_AnswersTheSameBytes()
    {
        var expected = AnswerAll();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = StrangeCulture();

            Assert.Equal(expected, AnswerAll());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("Asia/Shanghai")]
    [InlineData("America/St_Johns")]
    public void LoadAndRun_OtherTimeZone_AnswersTheSameBytes(string zone)
    {
        var expected = AnswerAll();
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Use(zone);

            Assert.NotEqual(TimeSpan.Zero, TimeZoneInfo.Local.BaseUtcOffset);
            Assert.Equal(expected, AnswerAll());
        }
        finally
        {
            Use(before);
        }
    }

    private static void Use(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }

    private static CultureInfo StrangeCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "~";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.DateTimeFormat.DateSeparator = "#";
        culture.DateTimeFormat.TimeSeparator = "!";
        return culture;
    }

    private static List<string> AnswerAll() =>
        [.. Ids.SelectMany(id => Vector.Load(id).Turns).Select(turn => GrpcOrchestrationRunner.LoadAndRun(turn.Request, VectorOrchestrators.For(turn)))];
}
