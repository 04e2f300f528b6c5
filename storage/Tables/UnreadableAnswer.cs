using System.Text.Json;
using Azure;

namespace OpcOnboarding.Storage.Tables;

/// <summary>
/// An answer that is not what the table service writes, such as one that a proxy or a broken connection has altered. It stands for no answer
/// at all (status 0): whether a write was done has to be read back, and a read may be tried again.
/// </summary>
internal static class UnreadableAnswer
{
    /// <summary>Stable code of the exception.</summary>
    public const string Code = "UnreadableAnswer";

    /// <summary>Reads a body that is JSON.</summary>
    /// <exception cref="RequestFailedException">It is none; status 0.</exception>
    public static T Read<T>(Response response, Func<ReadOnlyMemory<byte>, T> read)
    {
        try
        {
            return read(response.Content.ToMemory());
        }
        catch (JsonException unreadable)
        {
            throw Failure("The table service's answer is not the JSON that it writes.", unreadable);
        }
    }

    public static RequestFailedException Failure(string message, Exception? inner = null) => new(0, message, Code, inner);
}
