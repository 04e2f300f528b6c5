namespace OpcOnboarding.Durable.CustomHandler;

/// <summary>What was sent is no invocation as the Functions host makes them. Sending it again cannot help.</summary>
internal sealed class MalformedInvocationException : Exception
{
    public MalformedInvocationException()
    {
    }

    public MalformedInvocationException(string message)
        : base(message)
    {
    }

    public MalformedInvocationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
