using System.Globalization;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace OpcOnboarding.Storage.Tables;

/// <summary>Signs table requests with the account key by the scheme "Shared Key Lite for the Table service".</summary>
/// <remarks>Runs at every try, because the signed date may be at most 15 minutes old.</remarks>
internal sealed class SharedKeyPolicy(AccountKey key) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var date = DateHeader(message.Request);
        var text = $"{date}\n/{key.AccountName}{message.Request.Uri.ToUri().AbsolutePath}";
        message.Request.Headers.SetValue("Authorization", $"SharedKeyLite {key.AccountName}:{key.Sign(Encoding.UTF8.GetBytes(text))}");
    }

    /// <summary>The service compares the date with its own clock, so this is the machine's clock, not the product's.</summary>
    private static string DateHeader(Request request)
    {
        var date = TimeProvider.System.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        request.Headers.SetValue("x-ms-date", date);
        return date;
    }
}
