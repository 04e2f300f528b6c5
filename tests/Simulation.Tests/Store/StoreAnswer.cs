using System.Text;
using System.Text.Json;
using Azure;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Simulation.Tests.Store;

/// <summary>Makes the answers of the table service.</summary>
internal static class StoreAnswer
{
    public static Response Done(int status, ETag version = default)
    {
        var answer = new TransactionPart(status);
        if (version != default)
        {
            answer.AddHeader(Encoding.ASCII.GetBytes($"ETag: {version}"));
        }

        return answer;
    }

    public static Response Error(int status, string code, string message)
    {
        var answer = new TransactionPart(status);
        var error = new Dictionary<string, object> { ["odata.error"] = new { code, message = new { lang = "en-US", value = message } } };
        answer.SetBody(JsonSerializer.SerializeToUtf8Bytes(error));
        return answer;
    }
}
