namespace OpcOnboarding.Cli.Api;

/// <summary>A request was refused, or what it should bring about did not come; the message names the request and the reason.</summary>
internal sealed class RequestFailedException : Exception
{
    /// <summary>Refused by the service.</summary>
    public RequestFailedException(string request, int status, Problem problem, bool replyWasLost)
        : base($"{request} answered {status} {problem}")
    {
        Code = problem.Code;
        Status = status;
        ReplyWasLost = replyWasLost;
    }

    /// <summary>No answer, or none that helps.</summary>
    public RequestFailedException(string request, string reason, Exception? inner = null)
        : base($"{request}: {reason}", inner)
    {
    }

    /// <summary>Stable name of the fault; null when the service didn't answer one.</summary>
    public string? Code { get; }

    /// <summary>HTTP status of the refusal; null when nobody answered.</summary>
    public int? Status { get; }

    /// <summary>Whether an earlier try of the same request got no answer and so may have been carried out.</summary>
    public bool ReplyWasLost { get; }
}
