using System.Text.Json;

namespace OpcOnboarding.Cli.Api;

/// <summary>An answer that isn't a refusal.</summary>
/// <param name="Request">Method and path, for messages.</param>
/// <param name="Status">HTTP status, 200 to 299.</param>
/// <param name="Location">Where to go on looking; null when the answer is final.</param>
/// <param name="Body">The text of the body.</param>
internal sealed record ServiceAnswer(string Request, int Status, Uri? Location, string Body)
{
    /// <summary>The body as JSON.</summary>
    /// <exception cref="RequestFailedException">It is something else.</exception>
    public T Read<T>()
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Body, WireJson.Options)
                ?? throw new RequestFailedException(Request, "the answer is null.");
        }
        catch (JsonException unfit)
        {
            throw new RequestFailedException(Request, $"the answer can't be read as {typeof(T).Name} at {unfit.Path ?? "$"}.", unfit);
        }
    }
}
