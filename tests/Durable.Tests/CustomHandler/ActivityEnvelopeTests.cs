using System.Text.Json.Nodes;
using OpcOnboarding.Durable.Worker;

namespace OpcOnboarding.Durable.Tests.CustomHandler;

public sealed class ActivityEnvelopeTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("\"Hello\"")]
    [InlineData("25")]
    [InlineData("{\"ok\":true}")]
    [InlineData("{\"Recorded\":true}")]
    public void Write_ResultThatTheHostKeeps_GoesAsItIs(string? result)
    {
        var written = ActivityEnvelope.Write(new ActivityOutcome(result, null));

        Assert.Equal(result, written?.ToJsonString());
        Assert.Equal(result, ActivityEnvelope.Read(written?.ToJsonString()).Result);
    }

    [Theory]
    [InlineData("\"2026-11-22T08:00:00.1200000+08:00\"")]
    [InlineData("{\"At\":\"2026-11-22\"}")]
    [InlineData("[\"/Date(1)/\"]")]
    [InlineData("1.50")]
    [InlineData("12345678901234567890")]
    [InlineData("{\"$ref\":\"1\"}")]
    [InlineData("{\"durableActivity\":\"ok\",\"value\":\"1\"}")]
    public void Write_ResultThatTheHostWouldChange_ComesBackLetterByLetter(string result)
    {
        var written = ActivityEnvelope.Write(new ActivityOutcome(result, null))!;

        Assert.Equal(["durableActivity", "value"], written.AsObject().Select(member => member.Key));
        Assert.Equal(new ActivityOutcome(result, null), ActivityEnvelope.Read(written.ToJsonString()));
    }

    [Fact]
    public void Write_Failure_KeepsTypeMessageCauseAndRetryability()
    {
        var failure = TaskFailureDetails.FromException(new InvalidOperationException("2026-11-22T08:00:00.120Z", new ArgumentException("inner"))) with { IsNonRetriable = true };

        var written = ActivityEnvelope.Write(new ActivityOutcome(null, failure))!;
        // The host may indent what it keeps.
        var read = ActivityEnvelope.Read(JsonNode.Parse(written.ToJsonString())!.ToJsonString(new() { WriteIndented = true })).Failure!;

        Assert.Equal((failure.ErrorType, failure.ErrorMessage, true), (read.ErrorType, read.ErrorMessage, read.IsNonRetriable));
        Assert.Equal("System.ArgumentException", read.InnerFailure!.ErrorType);
    }

    [Theory]
    [InlineData("{\"durableActivity\":\"maybe\",\"value\":\"1\"}")]
    [InlineData("{\"durableActivity\":1}")]
    [InlineData("{\"other\":1}")]
    public void Read_WhatIsNoEnvelope_StandsForItself(string result) =>
        Assert.Equal(new ActivityOutcome(result, null), ActivityEnvelope.Read(result));
}
