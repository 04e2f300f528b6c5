using System.Buffers.Text;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace OpcOnboarding.Functions.PersonalData.Vault;

/// <summary>An RSA key that never leaves its Azure Key Vault; it wraps and unwraps small secrets there (REST API 7.4, RSA-OAEP-256).</summary>
/// <remarks>The caller needs the actions get, wrapKey and unwrapKey, which the role Key Vault Crypto Service Encryption User has.</remarks>
internal sealed class KeyVaultKey
{
    private const string Version = "api-version=7.4";
    private const string Algorithm = "RSA-OAEP-256";

    private readonly Uri key;
    private readonly HttpPipeline pipeline;

    /// <summary>A key by its address, as in <c>https://name.vault.azure.net/keys/master-key</c>.</summary>
    /// <param name="key">Without a version: the newest wraps.</param>
    /// <param name="credential">Who asks.</param>
    /// <param name="options">Transport and retries; null: the defaults of Azure.Core.</param>
    public KeyVaultKey(Uri key, TokenCredential credential, ClientOptions? options = null)
    {
        this.key = key;
        pipeline = HttpPipelineBuilder.Build(options ?? new VaultOptions(), new BearerTokenAuthenticationPolicy(credential, ScopeOf(key)));
    }

    /// <summary>Wraps a secret with the newest version of the key.</summary>
    /// <exception cref="RequestFailedException">The vault refused, or does not answer.</exception>
    public async Task<VaultWrapped> WrapAsync(ReadOnlyMemory<byte> secret, CancellationToken cancellationToken)
    {
        using var newest = await SendAsync(RequestMethod.Get, key, null, cancellationToken);
        var kid = newest.RootElement.GetProperty("key").GetProperty("kid").GetString()!;
        return new VaultWrapped(kid, await OperateAsync(kid, "wrapkey", Base64Url.EncodeToString(secret.Span), cancellationToken));
    }

    /// <summary>Undoes <see cref="WrapAsync"/>, with the version that wrapped it.</summary>
    /// <exception cref="RequestFailedException">The vault refused, or does not answer.</exception>
    /// <exception cref="SealBrokenException">It names a key that is not ours.</exception>
    public async Task<byte[]> UnwrapAsync(VaultWrapped wrapped, CancellationToken cancellationToken)
    {
        if (!wrapped.Kid.StartsWith($"{key.AbsoluteUri}/", StringComparison.OrdinalIgnoreCase))
        {
            throw new SealBrokenException(SealFault.OtherKey);
        }

        return Base64Url.DecodeFromChars(await OperateAsync(wrapped.Kid, "unwrapkey", wrapped.Value, cancellationToken));
    }

    private async Task<string> OperateAsync(string kid, string operation, string value, CancellationToken cancellationToken)
    {
        var body = RequestContent.Create(new BinaryData(new { alg = Algorithm, value }));
        using var answer = await SendAsync(RequestMethod.Post, new Uri($"{kid}/{operation}"), body, cancellationToken);
        return answer.RootElement.GetProperty("value").GetString()!;
    }

    private async Task<JsonDocument> SendAsync(RequestMethod method, Uri address, RequestContent? body, CancellationToken cancellationToken)
    {
        using var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new UriBuilder(address) { Query = Version }.Uri);
        message.Request.Content = body;
        if (body is not null)
        {
            message.Request.Headers.Add("Content-Type", "application/json");
        }

        await pipeline.SendAsync(message, cancellationToken);
        return message.Response.Status == StatusCodes.Status200OK ? JsonDocument.Parse(message.Response.Content) : throw new RequestFailedException(message.Response);
    }

    /// <summary>The cloud's vault service, which is the vault's address without its own name: <c>vault.azure.net</c>, <c>vault.azure.cn</c>.</summary>
    private static string ScopeOf(Uri key) => $"https://{key.Host[(key.Host.IndexOf('.', StringComparison.Ordinal) + 1)..]}/.default";

    private sealed class VaultOptions : ClientOptions;
}
