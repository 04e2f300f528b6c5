using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace OpcOnboarding.Functions.Identity.OpenIdConnect;

/// <summary>
/// The keys with which the provider signs. They are fetched when first needed, again when an hour old, and when a token names one that is not known:
/// that is how a provider changes its keys. Whatever tokens come in, the provider is asked once in <see cref="Pause"/> at most.
/// </summary>
internal sealed class ProviderKeys(OpenIdConnectSettings settings, IDocumentRetriever documents, TimeProvider clock, ILogger<ProviderKeys> logger) : IDisposable
{
    /// <summary>The shortest time between two questions to the provider.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <summary>After which the keys are fetched again: a key that was withdrawn holds no longer than this while the provider answers.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromHours(1);

    /// <summary>For how long known keys hold while the provider doesn't answer.</summary>
    public static readonly TimeSpan Endurance = TimeSpan.FromHours(24);

    private const int SmallestRsaBits = 2048;

    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile Known? known;
    private DateTimeOffset? askedAt;

    /// <summary>The keys to verify a token with that names <paramref name="kid"/>.</summary>
    /// <exception cref="ProviderUnreachableException">No keys are known that still hold.</exception>
    public async Task<IReadOnlyList<SecurityKey>> ForAsync(string kid)
    {
        if (!Suffices(kid))
        {
            await turn.WaitAsync();
            try
            {
                if (!Suffices(kid) && MayAsk())
                {
                    await AskAsync();
                }
            }
            finally
            {
                turn.Release();
            }
        }

        return known is { } keys && clock.GetUtcNow() < keys.At + Endurance
            ? keys.All
            : throw new ProviderUnreachableException("The identity provider's keys are not known.");
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private bool Suffices(string kid) =>
        known is { } keys && clock.GetUtcNow() < keys.At + Freshness && keys.All.Any(key => key.KeyId == kid);

    private bool MayAsk() => askedAt is not { } before || clock.GetUtcNow() >= before + Pause;

    // Not with the request's own cancellation: all who wait for the keys need the answer.
    private async Task AskAsync()
    {
        askedAt = clock.GetUtcNow();
        try
        {
            var published = await OpenIdConnectConfigurationRetriever.GetAsync(settings.MetadataAddress, documents, CancellationToken.None);
            known = new Known(clock.GetUtcNow(), KeysOf(published));
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException or InvalidDataException
            or JsonException or ArgumentException or InvalidOperationException)
        {
            logger.LogWarning("The identity provider's keys could not be fetched: {Reason}", failure.GetType().Name);
        }
    }

    private IReadOnlyList<SecurityKey> KeysOf(OpenIdConnectConfiguration published) =>
        published.Issuer == settings.Issuer
            ? [.. published.SigningKeys.Where(IsFitToVerify)]
            : throw new InvalidDataException("The provider names itself otherwise than the settings do.");

    // A published symmetric key would let anyone sign who can read it.
    private static bool IsFitToVerify(SecurityKey key) => key switch
    {
        ECDsaSecurityKey => true,
        X509SecurityKey or RsaSecurityKey => key.KeySize >= SmallestRsaBits,
        _ => false,
    };

    private sealed record Known(DateTimeOffset At, IReadOnlyList<SecurityKey> All);
}
