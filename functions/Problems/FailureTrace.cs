using System.Text;

namespace OpcOnboarding.Functions.Problems;

/// <summary>
/// An exception for the log: types and stack, inner ones too, without messages. Messages of the framework quote the
/// value that they could not take, and that value may be a person's.
/// </summary>
internal static class FailureTrace
{
    /// <summary>The trace, several lines.</summary>
    public static string Of(Exception exception)
    {
        var trace = new StringBuilder();
        for (var current = exception; current is not null; current = current.InnerException)
        {
            trace.AppendLine(current.GetType().FullName).AppendLine(current.StackTrace);
        }

        return trace.ToString();
    }
}
