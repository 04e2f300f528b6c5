namespace OpcOnboarding.Durable.Embedded.Operations;

/// <summary>Names an error without its messages, which may quote the value that could not be taken.</summary>
internal static class ErrorTypes
{
    /// <summary>Names of the types, outermost first.</summary>
    public static string Of(Exception error)
    {
        List<string> names = [];
        for (var current = error; current is not null; current = current.InnerException)
        {
            names.Add(current.GetType().Name);
        }

        return string.Join(" > ", names);
    }
}
