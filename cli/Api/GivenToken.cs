namespace OpcOnboarding.Cli.Api;

/// <summary>The access token of somebody who has signed in with the identity provider. Read from the environment: arguments stand in lists of processes.</summary>
internal static class GivenToken
{
    /// <summary>The variable.</summary>
    public const string Variable = "OPC_ACCESS_TOKEN";

    /// <summary>The token; null when none is given.</summary>
    /// <exception cref="CannotRunException">It would go over a network in clear.</exception>
    private static string? For(Uri url)
    {
        if (Environment.GetEnvironmentVariable(Variable)?.Trim() is not { Length: > 0 } token)
        {
            return null;
        }

        return url.Scheme == Uri.UriSchemeHttps || url.IsLoopback
            ? token
            : throw new CannotRunException($"{Variable} is sent over https only, or to this machine: {url} is neither.");
    }

    /// <summary>The given token, else that of a development identity.</summary>
    /// <param name="url">The service's address.</param>
    /// <param name="http">Speaks to it.</param>
    /// <param name="subject">The development identity.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CannotRunException">It would go over a network in clear.</exception>
    /// <exception cref="RequestFailedException">Nobody answers there, or nobody can sign in this way.</exception>
    public static async Task<string> OrOfAsync(Uri url, HttpClient http, string subject, CancellationToken cancellationToken) =>
        For(url) ?? (await new ServiceClient(http, accessToken: null).PostAsync("/api/development/sign-in", new { subject }, cancellationToken)).Read<SignIn>().AccessToken;
}
